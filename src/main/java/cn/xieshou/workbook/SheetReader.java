package cn.xieshou.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Unit;
import cn.xieshou.workbook.Finding.Code;

/** Reads the rows of one sheet in order and checks them against one another (逐行识读). */
final class SheetReader {

	private final SheetLayout sheet;

	private final @Nullable String name;

	private final FieldCatalogue fields;

	private final Duplicates duplicates;

	private final RowValues values;

	private final ColumnRelations relations;

	private final ColumnScale scale;

	private final TotalsCheck totals;

	/** How the head that was repeated last differs, {@code null} if it does not. */
	private @Nullable Finding changed;

	private final BalanceCheck balance;

	private final SeriesReader series;

	/** What the title says of all rows. */
	private final Map<String, Object> titled;

	private Map<String, Object> section = Map.of();

	/**
	 * A reader of a sheet.
	 * @param before the reader of the sheet before, {@code null} if there is none
	 */
	SheetReader(SheetLayout sheet, FieldCatalogue fields, Context context, Duplicates duplicates,
			@Nullable SheetReader before) {
		this.sheet = sheet;
		this.name = sheet.grid().name();
		this.fields = fields;
		this.duplicates = duplicates;
		String pairing = sheet.stated().pairing();
		RegionNames regions = new RegionNames((context.pairing() != null) ? context.pairing() : pairing);
		this.values = new RowValues(sheet, fields, regions);
		this.relations = ColumnRelations.of(sheet, fields);
		this.scale = new ColumnScale(sheet);
		this.totals = new TotalsCheck(sheet, (before != null && goesOn(before.sheet, sheet)) ? before.totals : null);
		this.balance = new BalanceCheck(sheet);
		this.titled = titled(sheet, fields, context);
		this.series = new SeriesReader(sheet, this.values, this.relations, context);
	}

	/**
	 * What the title says of all rows: the kind, and the period where no column has it.
	 */
	private Map<String, Object> titled(SheetLayout sheet, FieldCatalogue fields, Context context) {
		Map<String, Object> titled = new HashMap<>(this.values.titled());
		SheetField period = fields.find("period");
		if (period != null && period.key() != null && sheet.column("period") == null && context.period() == null) {
			String stated = sheet.stated().period();
			if (stated != null) {
				titled.put("period", stated);
			}
		}
		return titled;
	}

	/** Whether a sheet goes on with the table of another. */
	private static boolean goesOn(SheetLayout before, SheetLayout sheet) {
		return (sheet.stated().title().contains("续") || sheet.grid().title().contains("续"))
				&& before.head().normalForm().equals(sheet.head().normalForm());
	}

	void read(Consumer<RowReading> reader) {
		for (int number = 1; number <= this.sheet.grid().rows(); number++) {
			RowKind kind = this.sheet.kind(number);
			Row row = this.sheet.grid().row(number);
			switch (kind) {
				case DATA -> data(row, reader);
				case TOTAL, SUBTOTAL -> {
					this.totals.total(row, kind).forEach(reader);
					if (kind == RowKind.SUBTOTAL && this.totals.isAbove()) {
						this.section = this.values.section(row);
					}
				}
				case SECTION -> section(row, reader);
				case HEAD_REPEATED -> {
					this.changed = changed(row);
					reader.accept(skipped(row, kind, List.of()));
				}
				case INFO -> {
					List<Unit> units = UnitRow.units(row.cells());
					if (!units.isEmpty() && isBelowHead(number)) {
						this.changed = changed(row, units);
					}
					reader.accept(skipped(row, kind, List.of()));
				}
				case OPENING -> opening(row, reader);
				default -> reader.accept(skipped(row, kind, List.of()));
			}
		}
		this.totals.close().forEach(reader);
	}

	private RowReading skipped(Row row, RowKind kind, List<Problem> problems) {
		return new RowReading(this.name, row.number(), null, kind, this.sheet.grid().isHiddenRow(row.number()),
				Map.of(), problems);
	}

	/**
	 * A head that is repeated in other words, as with another unit: {@code null} if it
	 * says the same.
	 */
	private @Nullable Finding changed(Row row) {
		for (var column : this.sheet.head().paths().entrySet()) {
			Cell cell = row.cells().get(column.getKey());
			List<String> words = column.getValue().stream().map(Cell::word).toList();
			if (cell != null && !cell.isBlank() && !words.contains(cell.word())) {
				return Finding.of(Code.HEAD_CHANGED, null, A1.cell(row.number(), column.getKey()), cell.word(),
						words.get(words.size() - 1));
			}
		}
		return null;
	}

	private boolean isBelowHead(int number) {
		return this.sheet.head().rows().stream().allMatch((row) -> row < number);
	}

	/** A unit between the rows that is none of the columns': {@code null} if all are. */
	private @Nullable Finding changed(Row row, List<Unit> units) {
		for (Unit said : units) {
			for (ColumnGuess column : this.sheet.columns()) {
				Unit unit = column.unit();
				if (unit != null && !unit.equals(said) && unit.baseUnit().equals(said.baseUnit())) {
					return Finding.of(Code.HEAD_CHANGED, null, A1.cell(row.number(), row.cells().firstKey()),
							row.cells().firstEntry().getValue().word(), unit.symbol());
				}
			}
		}
		return null;
	}

	/** What is said of words that may stand over a group or name a record. */
	private List<Problem> doubtful(Row row) {
		Cell first = row.cells().firstEntry().getValue();
		int column = row.cells().firstKey();
		return (!isLone(row) || RowClassifier.isNumbered(first)
				|| this.sheet.grid().mergedAt(row.number(), column) != null) ? List.of()
						: List.of(new Problem(this.name, A1.cell(row.number(), column),
								Finding.of(Code.GROUP_DOUBT, null, first.text().strip())));
	}

	/** Whether nothing but the name of a record is there. */
	private boolean isLone(Row row) {
		return row.cells().values().stream().filter((cell) -> !cell.isBlank()).count() == 1
				&& this.sheet.head().paths().size() > 2;
	}

	private void section(Row row, Consumer<RowReading> reader) {
		this.section = this.values.section(row);
		reader.accept(skipped(row, RowKind.SECTION, this.section.isEmpty() ? doubtful(row) : List.of()));
	}

	private void opening(Row row, Consumer<RowReading> reader) {
		this.balance.open(row);
		reader.accept(skipped(row, RowKind.OPENING, List.of()));
	}

	private void data(Row row, Consumer<RowReading> reader) {
		if (this.sheet.across() != SheetLayout.Across.NOTHING) {
			List<RowReading> records = this.series.read(row, this.section, this.totals);
			records.forEach(reader);
			return;
		}
		RowValues.Said said = this.values.read(row);
		this.section.forEach(said.values()::putIfAbsent);
		this.titled.forEach(said.values()::putIfAbsent);
		if (this.sheet.grid().isHiddenRow(row.number())) {
			said.add(this.name, A1.cell(row.number(), 1),
					Finding.of(Code.HIDDEN_ROW, null, String.valueOf(row.number())));
		}
		Map<Integer, BigDecimal> right = sums(row, said);
		rates(row, said, right);
		parts(row, said);
		dates(row, said);
		if (said.values().get("name") instanceof String record && record.startsWith("其中")) {
			said.add(this.name, A1.cell(row.number(), firstColumn()), Finding.of(Code.PART_ROW, null, record));
		}
		if (isLone(row)) {
			int column = row.cells().firstKey();
			said.add(this.name, A1.cell(row.number(), column),
					Finding.of(Code.LONE_NAME, null, row.cells().firstEntry().getValue().text().strip()));
		}
		if (this.changed != null) {
			said.add(this.name, A1.cell(row.number(), firstColumn()), this.changed);
		}
		this.scale.check(row, said);
		this.balance.check(row, said);
		source(row, said);
		Finding duplicate = this.duplicates.find(this.name, row.number(), said.values());
		if (duplicate != null) {
			said.add(this.name, A1.cell(row.number(), firstColumn()), duplicate);
		}
		Set<Integer> about = new HashSet<>();
		said.cells().forEach((column, cell) -> {
			if (cell.findings().stream().anyMatch((finding) -> finding.code() == Code.APPROXIMATE)) {
				about.add(column);
			}
		});
		Object day = said.values().get("movedOn");
		this.totals.add(row, right, about, (day != null) ? day.toString() : null);
		reader.accept(new RowReading(this.name, row.number(), null, RowKind.DATA,
				this.sheet.grid().isHiddenRow(row.number()), said.values(), said.problems()));
	}

	private int firstColumn() {
		return this.sheet.columns()
			.stream()
			.filter((column) -> column.fields()
				.stream()
				.map(this.fields::find)
				.anyMatch((field) -> field != null && field.identity()))
			.map(ColumnGuess::column)
			.findFirst()
			.orElse(1);
	}

	private @Nullable Unit unit(int column) {
		return this.sheet.unit(column);
	}

	/** Checks sums over columns; what adds up wrongly counts as its parts say. */
	private Map<Integer, BigDecimal> sums(Row row, RowValues.Said said) {
		Map<Integer, BigDecimal> right = new TreeMap<>(said.amounts());
		for (ColumnRelations.Sum sum : this.relations.sums()) {
			BigDecimal whole = said.amounts().get(sum.whole());
			BigDecimal parts = BigDecimal.ZERO;
			boolean known = true;
			boolean any = false;
			for (int part : sum.parts()) {
				BigDecimal amount = right.get(part);
				CellReading read = said.cells().get(part);
				known &= amount != null || read == null || !read.isError();
				any |= amount != null;
				parts = (amount != null) ? parts.add(amount) : parts;
			}
			Unit unit = unit(sum.whole());
			if (whole != null && known && any && unit != null && !TotalsCheck.near(whole, parts, unit)) {
				right.put(sum.whole(), parts);
				String text = TotalsCheck.text(parts, unit, false);
				said.add(this.name, A1.cell(row.number(), sum.whole()),
						Finding.of(Code.SUM_DIFFERS, text, TotalsCheck.text(whole, unit, false), text));
			}
		}
		return right;
	}

	private void rates(Row row, RowValues.Said said, Map<Integer, BigDecimal> amounts) {
		for (ColumnRelations.Rate rate : this.relations.rates()) {
			Cell cell = row.cell(rate.rate());
			BigDecimal share = amounts.get(rate.share());
			BigDecimal of = amounts.get(rate.of());
			if (!cell.isNumber() || cell.formula() != null || share == null || of == null || of.signum() == 0) {
				continue;
			}
			double computed = share.doubleValue() / of.doubleValue();
			double stated = cell.number().doubleValue();
			stated = (cell.kind() == Cell.Kind.NUMBER && stated > 2) ? stated / 100 : stated;
			if (Math.abs(computed - stated) > 0.00051) {
				String text = "%.2f%%".formatted(computed * 100);
				said.add(this.name, A1.cell(row.number(), rate.rate()),
						Finding.of(Code.RATE_DIFFERS, text, cell.text(), text));
			}
		}
	}

	private void parts(Row row, RowValues.Said said) {
		for (ColumnRelations.Part part : this.relations.parts()) {
			BigDecimal amount = said.amounts().get(part.part());
			BigDecimal whole = said.amounts().get(part.whole());
			if (amount != null && whole != null && amount.compareTo(whole) > 0) {
				said.add(this.name, A1.cell(row.number(), part.part()),
						Finding.of(Code.PART_OVER_WHOLE, null, read(said, part.part()), read(said, part.whole())));
			}
		}
	}

	/** What a cell was read as, with its unit. */
	private static String read(RowValues.Said said, int column) {
		CellReading reading = said.cells().get(column);
		return (reading != null && reading.text() != null) ? reading.text() : "";
	}

	private void dates(Row row, RowValues.Said said) {
		for (ColumnGuess column : this.sheet.columns()) {
			SheetField field = column.fields().isEmpty() ? null : this.fields.find(column.fields().get(0));
			Object date = (field != null) ? said.values().get(field.target()) : null;
			if (field == null || date == null || field.kind() != SheetField.Kind.DATE) {
				continue;
			}
			for (String earlier : field.after()) {
				Object before = said.values().get(earlier);
				if (before != null && DateCells.compare(date.toString(), before.toString()) < 0) {
					said.add(this.name, A1.cell(row.number(), column.column()),
							Finding.of(Code.DATE_ORDER, null, date, before));
				}
			}
			Stated stated = this.sheet.stated();
			if (field.identity() && stated.from() != null && stated.to() != null
					&& (DateCells.compare(date.toString(), stated.from()) < 0
							|| DateCells.compare(date.toString(), stated.to()) > 0)) {
				said.add(this.name, A1.cell(row.number(), column.column()),
						Finding.of(Code.PERIOD_OUTSIDE, null, date, stated.from(), stated.to()));
			}
		}
	}

	/** Donations are no fiscal money. */
	private void source(Row row, RowValues.Said said) {
		if (!this.fields.type().equals("funding-entries")) {
			return;
		}
		Object text = said.values().get("name");
		ColumnGuess column = this.sheet.column("name");
		if (column != null && text != null && text.toString().matches("(?s).*(捐赠|捐款|善款|社会捐助).*")
				&& this.sheet.stated().notes().matches("(?s).*(财政|协作资金|帮扶资金|专户).*")) {
			said.add(this.name, A1.cell(row.number(), column.column()), Finding.of(Code.WRONG_SOURCE, null, text));
		}
	}

}

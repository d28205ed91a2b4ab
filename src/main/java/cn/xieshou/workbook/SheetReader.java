package cn.xieshou.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
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

	private final RowChecks checks;

	private final ColumnScale scale;

	private final TotalsCheck totals;

	/** How the head that was repeated last differs, {@code null} if it does not. */
	private @Nullable Finding changed;

	/** Whether a record has been read. */
	private boolean begun;

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
		ColumnRelations relations = ColumnRelations.of(sheet, fields);
		this.checks = new RowChecks(sheet, fields, relations);
		this.scale = new ColumnScale(sheet);
		this.totals = new TotalsCheck(sheet, (before != null && goesOn(before.sheet, sheet)) ? before.totals : null);
		this.balance = new BalanceCheck(sheet);
		this.titled = titled(sheet, fields, context);
		this.series = new SeriesReader(sheet, this.values, relations, context);
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
				case INFO -> info(row, reader);
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

	/**
	 * A unit between records is that of the rows below; before them the layout took it.
	 */
	private void info(Row row, Consumer<RowReading> reader) {
		NavigableMap<Integer, Cell> own = own(row);
		List<Unit> units = this.begun ? UnitRow.units(own) : List.of();
		if (!units.isEmpty()) {
			this.changed = changed(A1.cell(row.number(), own.firstKey()), own.firstEntry().getValue(), units);
		}
		reader.accept(skipped(row, RowKind.INFO, List.of()));
	}

	/** The cells of a row without those of a table beside. */
	private NavigableMap<Integer, Cell> own(Row row) {
		NavigableMap<Integer, Cell> own = new TreeMap<>(row.cells());
		this.sheet.columns()
			.stream()
			.filter((column) -> column.ignored() == ColumnGuess.Ignored.SECOND_TABLE)
			.forEach((column) -> own.remove(column.column()));
		own.values().removeIf(Cell::isBlank);
		return own;
	}

	/** A unit that is none of the columns': {@code null} if all are. */
	private @Nullable Finding changed(String cell, Cell words, List<Unit> units) {
		for (Unit said : units) {
			for (ColumnGuess column : this.sheet.columns()) {
				Unit unit = column.unit();
				if (unit != null && !unit.equals(said) && unit.baseUnit().equals(said.baseUnit())) {
					return Finding.of(Code.HEAD_CHANGED, null, cell, words.word(), unit.symbol());
				}
			}
		}
		return null;
	}

	/** The record of a cell, with what makes it doubtful how the rows below are meant. */
	private RowReading unsure(RowReading record) {
		if (this.changed == null) {
			return record;
		}
		List<Problem> problems = new ArrayList<>(record.problems());
		String cell = (record.cell() != null) ? record.cell() : A1.cell(record.row(), 1);
		problems.add(new Problem(record.sheet(), cell, this.changed));
		return new RowReading(record.sheet(), record.row(), record.cell(), record.kind(), record.hidden(),
				record.values(), problems);
	}

	private void section(Row row, Consumer<RowReading> reader) {
		this.section = this.values.section(row);
		reader.accept(skipped(row, RowKind.SECTION, this.section.isEmpty() ? this.checks.doubtful(row) : List.of()));
	}

	private void opening(Row row, Consumer<RowReading> reader) {
		this.balance.open(row);
		reader.accept(skipped(row, RowKind.OPENING, List.of()));
	}

	private void data(Row row, Consumer<RowReading> reader) {
		this.begun = true;
		if (this.sheet.across() != SheetLayout.Across.NOTHING) {
			this.series.read(row, this.section, this.totals).forEach((record) -> reader.accept(unsure(record)));
			return;
		}
		RowValues.Said said = this.values.read(row);
		this.section.forEach(said.values()::putIfAbsent);
		this.titled.forEach(said.values()::putIfAbsent);
		if (this.sheet.grid().isHiddenRow(row.number())) {
			said.add(this.name, A1.cell(row.number(), 1),
					Finding.of(Code.HIDDEN_ROW, null, String.valueOf(row.number())));
		}
		Map<Integer, BigDecimal> right = this.checks.check(row, said);
		if (this.changed != null) {
			said.add(this.name, this.checks.identity(row), this.changed);
		}
		this.scale.check(row, said);
		this.balance.check(row, said);
		Finding duplicate = this.duplicates.find(this.name, row.number(), said.values());
		if (duplicate != null) {
			said.add(this.name, this.checks.identity(row), duplicate);
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

}

package cn.xieshou.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import cn.xieshou.workbook.Finding.Code;

/** Reads the rows of one sheet in order and checks them against one another (逐行识读). */
final class SheetReader {

	private final SheetLayout sheet;

	private final @Nullable String name;

	private final FieldCatalogue fields;

	private final Duplicates duplicates;

	private final RegionNames regions;

	private final ColumnRelations relations;

	private final TableBelow below;

	private final Context context;

	private final UnitChanges changes;

	private final int firstRecord;

	private RowValues values;

	private RowChecks checks;

	/** What each row has a record of, one after another. */
	private List<Part> parts;

	private final TotalsCheck totals;

	/** What the rows above say that makes this one doubtful, {@code null} if nothing. */
	private @Nullable Finding changed;

	/** Whether a record has been read. */
	private boolean begun;

	private final BalanceCheck balance;

	private SeriesReader series;

	/** What the title says of all rows. */
	private final Map<String, Object> titled;

	private Map<String, Object> section = Map.of();

	/**
	 * What a row has a record of: all of it, or one of several periods.
	 *
	 * @param period the period, {@code null} if the row is one record
	 * @param columns the columns that are of this period alone
	 */
	private record Part(@Nullable String period, List<Integer> columns, RowValues values, RowChecks checks,
			ColumnScale scale) {

		/** Where in a row its record stands, {@code null} if the row is it. */
		@Nullable String cell(Row row) {
			return (this.period == null) ? null : A1.cell(row.number(), this.columns.get(0)) + ":"
					+ A1.cell(row.number(), this.columns.get(this.columns.size() - 1));
		}

		boolean isBlank(Row row) {
			return this.period != null && this.columns.stream().allMatch((column) -> row.cell(column).isBlank());
		}

	}

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
		this.context = context;
		this.below = new TableBelow(sheet, fields, context);
		this.regions = new RegionNames((context.pairing() != null) ? context.pairing() : pairing);
		this.changes = new UnitChanges(sheet);
		this.firstRecord = sheet.rows(RowKind.DATA).stream().findFirst().orElse(0);
		this.values = new RowValues(sheet, fields, this.regions);
		this.relations = ColumnRelations.of(sheet, fields);
		this.checks = new RowChecks(sheet, fields, this.relations);
		this.parts = parts(sheet, 0);
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
			String stated = RelativePeriods.ofSheet(sheet.stated().period(), sheet.grid().title(),
					sheet.stated().year());
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
		read(this.sheet.grid().first(), reader);
	}

	private void read(int from, Consumer<RowReading> reader) {
		for (int number = from; number <= this.sheet.grid().rows(); number++) {
			RowKind kind = this.sheet.kind(number);
			Row row = this.sheet.grid().row(number);
			SheetLayout other = (kind == RowKind.HEAD_REPEATED) ? this.below.at(number) : null;
			if (other != null) {
				this.totals.close().forEach(reader);
				reader.accept(skipped(row, kind, this.below.said(number)));
				new SheetReader(other, this.fields, this.context, this.duplicates, null).read(number + 1, reader);
				return;
			}
			switch (kind) {
				case DATA -> data(row, reader);
				case TOTAL, SUBTOTAL -> {
					this.totals.total(row, kind).forEach(reader);
					if (kind == RowKind.SUBTOTAL && this.totals.isAbove()) {
						this.section = this.values.section(row);
					}
				}
				case SECTION, HEAD_REPEATED, INFO -> between(row, kind, reader);
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

	/** What a row between records says of those below. */
	private void between(Row row, RowKind kind, Consumer<RowReading> reader) {
		if (this.begun || kind == RowKind.HEAD_REPEATED) {
			if (this.changes.hear(row, kind)) {
				goOn(row.number());
			}
			this.changed = this.changes.said();
		}
		if (kind == RowKind.HEAD_REPEATED) {
			this.totals.begin();
		}
		if (kind == RowKind.SECTION) {
			section(row, reader);
		}
		else {
			if (kind == RowKind.INFO && this.begun) {
				Map<String, Object> place = this.values.place(row);
				this.section = place.isEmpty() ? this.section : place;
			}
			reader.accept(skipped(row, kind, List.of()));
		}
	}

	private List<Part> parts(SheetLayout now, int from) {
		List<String> periods = now.periods();
		if (periods.isEmpty()) {
			return List
				.of(new Part(null, List.of(), this.values, this.checks, new ColumnScale(now, from, until(from))));
		}
		return periods.stream().map((period) -> {
			SheetLayout part = now.of(period);
			List<Integer> columns = now.columns()
				.stream()
				.filter((column) -> period.equals(column.period()))
				.map(ColumnGuess::column)
				.toList();
			return new Part(period, columns, new RowValues(part, this.fields, this.regions),
					new RowChecks(part, this.fields, ColumnRelations.of(part, this.fields)),
					new ColumnScale(part, from, until(from)));
		}).toList();
	}

	/** Reads the rows below another one in other units. */
	private void goOn(int from) {
		SheetLayout now = this.changes.sheet();
		this.values = new RowValues(now, this.fields, this.regions);
		this.checks = new RowChecks(now, this.fields, this.relations);
		this.parts = parts(now, from);
		this.totals.goOn(now);
		this.series = new SeriesReader(now, this.values, this.relations, this.context);
	}

	/** The next row that may change the unit of those below. */
	private int until(int from) {
		int row = from + 1;
		while (row <= this.sheet.grid().rows() && this.sheet.kind(row) != RowKind.HEAD_REPEATED
				&& (this.sheet.kind(row) != RowKind.INFO || row < this.firstRecord)) {
			row++;
		}
		return row;
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
		Map<Integer, BigDecimal> amounts = new HashMap<>();
		Set<Integer> about = new HashSet<>();
		List<RowReading> records = new ArrayList<>();
		Object day = null;
		for (Part part : this.parts) {
			if (!part.isBlank(row)) {
				RowValues.Said said = record(row, part, amounts);
				said.cells().forEach((column, cell) -> {
					if (cell.findings().stream().anyMatch((finding) -> finding.code() == Code.APPROXIMATE)) {
						about.add(column);
					}
				});
				day = said.values().get("movedOn");
				records.add(new RowReading(this.name, row.number(), part.cell(row), RowKind.DATA,
						this.sheet.grid().isHiddenRow(row.number()), said.values(), said.problems()));
			}
		}
		this.totals.add(row, amounts, about, (day != null) ? day.toString() : null);
		records.forEach(reader);
	}

	/** What a row says of one record. */
	private RowValues.Said record(Row row, Part part, Map<Integer, BigDecimal> amounts) {
		RowValues.Said said = part.values().read(row);
		this.values.shares(said, this.section);
		if (part.period() != null && part.period().matches("\\d{4}.*")) {
			said.values().put("period", part.period());
		}
		else if (part.period() != null) {
			said.add(this.name, A1.cell(this.sheet.head().rows().get(0), part.columns().get(0)),
					Finding.of(Code.DATE_UNREADABLE, null, part.period()));
		}
		this.titled.forEach(said.values()::putIfAbsent);
		if (this.sheet.grid().isHiddenRow(row.number())) {
			said.add(this.name, A1.cell(row.number(), 1),
					Finding.of(Code.HIDDEN_ROW, null, String.valueOf(row.number())));
		}
		amounts.putAll(part.checks().check(row, said));
		if (this.changed != null) {
			said.add(this.name, part.checks().identity(row), this.changed);
		}
		part.scale().check(row, said);
		this.balance.check(row, said);
		Finding duplicate = this.duplicates.find(this.name, row.number(), said.values());
		if (duplicate != null) {
			said.add(this.name, part.checks().identity(row), duplicate);
		}
		return said;
	}

}

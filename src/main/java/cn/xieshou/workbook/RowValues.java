package cn.xieshou.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Unit;
import cn.xieshou.workbook.Finding.Code;

/** Reads the cells of one data row by the fields of their columns (行取值). */
final class RowValues {

	private static final int ASTRAL = 0x10000;

	private final SheetLayout sheet;

	private final FieldCatalogue fields;

	private final RegionNames regions;

	private final @Nullable String sheetRegion;

	private final CellValues cells;

	private final YearAndMonth months;

	private final Map<Integer, CellReading> above = new HashMap<>();

	private @Nullable String regionAbove;

	private String regionSaid = "";

	private @Nullable Boolean once;

	RowValues(SheetLayout sheet, FieldCatalogue fields, RegionNames regions) {
		this.sheet = sheet;
		this.fields = fields;
		this.regions = regions;
		this.sheetRegion = regions.find(sheet.grid().title());
		this.cells = new CellValues(sheet, fields, regions);
		this.months = new YearAndMonth(sheet);
	}

	/**
	 * What a row says.
	 *
	 * @param values canonical texts by field
	 * @param amounts numbers in base units by column
	 * @param cells readings by column
	 * @param problems what is to be said
	 */
	record Said(Map<String, Object> values, Map<Integer, BigDecimal> amounts, Map<Integer, CellReading> cells,
			List<Problem> problems) {

		void add(@Nullable String sheet, String cell, Finding finding) {
			this.problems.add(new Problem(sheet, cell, finding));
		}

	}

	Said read(Row row) {
		Said said = new Said(new LinkedHashMap<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
		Unit own = this.cells.unit(row);
		for (ColumnGuess column : this.sheet.columns()) {
			if (!column.fields().isEmpty() && column.period() == null) {
				column(row, column, own, said);
			}
		}
		region(row, said);
		this.months.complete(row, said.values());
		return said;
	}

	/** The unit that the row itself names. */
	@Nullable Unit unit(Row row) {
		return this.cells.unit(row);
	}

	private void column(Row row, ColumnGuess column, @Nullable Unit own, Said said) {
		Cell cell = (column.unit() != null) ? row.cell(column.column()) : this.sheet.cell(row, column.column());
		if (cell.isBlank()) {
			this.above.remove(column.column());
			return;
		}
		String address = A1.cell(row.number(), column.column());
		watch(cell, address, said, proposed(column, own));
		if (TemplateCells.isLeft(cell)) {
			said.add(this.sheet.grid().name(), address, Finding.of(Code.TEMPLATE_TEXT, null, cell.text()));
			return;
		}
		if (column.fields().size() == 2) {
			List<Cell> both = WordCells.apart(cell);
			for (int i = 0; i < 2; i++) {
				if (!both.get(i).isBlank()) {
					field(row, column, column.fields().get(i), both.get(i), own, said);
				}
			}
			return;
		}
		field(row, column, column.fields().get(0), cell, own, said);
	}

	/**
	 * The unit that a recomputed number is proposed in: that of the row where it counts.
	 */
	private String proposed(ColumnGuess column, @Nullable Unit own) {
		Unit unit = column.unit();
		return (own != null && unit != null && !own.equals(unit) && own.baseUnit().equals(unit.baseUnit())
				&& this.sheet.head().unit(column.column()) == null) ? own.symbol() : "";
	}

	/** What is to be said of a cell whatever its field. */
	private void watch(Cell cell, String address, Said said, String unit) {
		String name = this.sheet.grid().name();
		if (cell.isLinked()) {
			said.add(name, address, Finding.of(Code.EXTERNAL_LINK, null, cell.text()));
		}
		String comment = this.sheet.grid().comments().get(address);
		if (comment != null) {
			said.add(name, address, Finding.of(Code.COMMENT, null, comment));
		}
		if (cell.text().codePoints().anyMatch((one) -> one >= ASTRAL || (one >= 0x3400 && one < 0x4DC0))) {
			said.add(name, address, Finding.of(Code.RARE_CHARACTER, null, cell.text()));
		}
		if (cell.formula() != null && cell.isNumber()) {
			Double result = SheetFormula.result(this.sheet.grid(), cell.formula());
			double saved = cell.number().doubleValue();
			if (result != null && Math.abs(result - saved) > 1e-6 * Math.max(1, Math.abs(saved))) {
				said.add(name, address,
						Finding.of(
								Code.FORMULA_STALE, (cell.kind() == Cell.Kind.PERCENT)
										? CellValues.shown(result * 100) + "%" : CellValues.shown(result) + unit,
								cell.text()));
			}
		}
	}

	private void field(Row row, ColumnGuess column, String id, Cell cell, @Nullable Unit own, Said said) {
		SheetField field = this.fields.find(id);
		if (field == null) {
			return;
		}
		CellReading read;
		CellReading before = this.above.get(column.column());
		if (field.kind() != SheetField.Kind.QTY && WordCells.isDitto(cell)) {
			read = (before != null)
					? new CellReading(before.text(), before.list(), null, null, List.of(Finding.of(Code.DITTO,
							(before.list() != null) ? String.join("、", before.list()) : before.text(), cell.text())))
					: CellReading.of(null, Finding.of(Code.DITTO, null, cell.text()));
		}
		else if (field.kind() == SheetField.Kind.SPAN) {
			span(row, column, field, cell, said);
			return;
		}
		else {
			read = this.cells.read(field, column, cell, row, own);
			read = (field.kind() == SheetField.Kind.DATE) ? ofYearAbove(read, cell, before) : read;
		}
		this.above.put(column.column(), read);
		keep(row, column, field, read, said);
	}

	/** A month or quarter without a year, below one that has it. */
	private static CellReading ofYearAbove(CellReading read, Cell cell, @Nullable CellReading above) {
		boolean open = read.findings().stream().anyMatch((finding) -> finding.code() == Code.DATE_UNREADABLE);
		if (!open || above == null || above.text() == null || !above.text().matches("\\d{4}(-\\d{2}|Q\\d)")) {
			return read;
		}
		int year = Integer.parseInt(above.text().substring(0, 4));
		String same = HeadPeriods.of(List.of(cell.word()), year, false);
		if (same == null || !same.matches("\\d{4}(-\\d{2}|Q\\d)")) {
			return read;
		}
		String next = (same.compareTo(above.text()) < 0) ? (year + 1) + same.substring(4) : same;
		return CellReading.of(next, Finding.of(Code.YEAR_OF_ABOVE, null, cell.text(), next));
	}

	private void keep(Row row, ColumnGuess column, SheetField field, CellReading read, Said said) {
		String address = A1.cell(row.number(), column.column());
		said.cells().put(column.column(), read);
		read.findings().forEach((finding) -> said.add(this.sheet.grid().name(), address, finding));
		if (read.base() != null) {
			said.amounts().put(column.column(), read.base());
		}
		Object value = (read.list() != null) ? read.list() : read.text();
		if (value != null) {
			said.values()
				.merge(field.target(), value, (one, other) -> field.id().equals("remark") ? one + "；" + other : one);
		}
		if (read.remark() != null) {
			said.values().merge("remark", read.remark(), (one, other) -> one + "；" + other);
		}
		if (field.sets() != null && read.text() != null
				&& read.findings().stream().noneMatch((finding) -> finding.code() == Code.NEGATIVE)) {
			said.values().put("kind", chosen(field));
		}
		else if (field.sets() != null && read.isError() && read.text() == null) {
			said.values().put("kind", chosen(field));
		}
	}

	/** What a column of money in or out chooses. */
	private static String chosen(SheetField field) {
		return "IN".equals(field.sets()) ? "拨入" : "拨出";
	}

	private void span(Row row, ColumnGuess column, SheetField field, Cell cell, Said said) {
		Object agreed = said.values().get("协议日期");
		SpanCells.Span span = new SpanCells(this.cells.dates()).read(cell, (agreed != null) ? agreed.toString() : null);
		String address = A1.cell(row.number(), column.column());
		span.findings().forEach((finding) -> said.add(this.sheet.grid().name(), address, finding));
		String[] ends = field.target().split("\\+");
		if (span.from() != null) {
			said.values().put(ends[0], span.from());
		}
		if (span.to() != null) {
			said.values().put(ends[1], span.to());
		}
	}

	/**
	 * Where the row names no region the sheet or the section does; another is doubtful.
	 */
	private void region(Row row, Said said) {
		Object code = said.values().get("region");
		ColumnGuess column = this.sheet.column("region");
		if (code != null) {
			this.regionAbove = code.toString();
			this.regionSaid = (column != null) ? this.sheet.cell(row, column.column()).text().strip() : "";
		}
		else if (column != null && this.regionAbove != null && isOnce(column.column())
				&& this.sheet.cell(row, column.column()).isBlank()) {
			said.values().put("region", this.regionAbove);
			said.add(this.sheet.grid().name(), A1.cell(row.number(), column.column()),
					Finding.of(Code.DITTO, this.regionAbove, this.regionSaid));
			return;
		}
		if (code == null && this.sheet.region() != null
				&& (column == null || this.sheet.cell(row, column.column()).isBlank())) {
			said.values().put("region", this.sheet.region());
		}
		else if (code != null && column != null && this.sheetRegion != null
				&& !code.toString().startsWith(this.sheetRegion.replaceAll("(00)+$", ""))) {
			said.add(this.sheet.grid().name(), A1.cell(row.number(), column.column()), Finding.of(Code.REGION_OUTSIDE,
					null, this.sheet.cell(row, column.column()).text().strip(), this.sheet.grid().title().strip()));
		}
	}

	/**
	 * Whether regions are written only in the first row of each: left of all else, blanks
	 * between, and never the same again right below.
	 */
	private boolean isOnce(int column) {
		if (this.once == null) {
			String before = "";
			boolean again = false;
			int blank = 0;
			int filled = 0;
			for (int row : this.sheet.rows(RowKind.DATA)) {
				Cell cell = this.sheet.cell(this.sheet.grid().row(row), column);
				again |= !cell.isBlank() && cell.word().equals(before);
				before = cell.word();
				filled += cell.isBlank() ? 0 : 1;
				blank += cell.isBlank() ? 1 : 0;
			}
			boolean leads = this.sheet.columns()
				.stream()
				.allMatch((one) -> one.column() >= column || one.fields().isEmpty());
			this.once = leads && !again && filled > 1 && blank * 3 >= filled;
		}
		return this.once;
	}

	/** The kind and direction of all records where the title names them. */
	Map<String, Object> titled() {
		Map<String, Object> said = new HashMap<>();
		List.of("kind", "direction").forEach((field) -> titled(field, said));
		return said;
	}

	private void titled(String field, Map<String, Object> said) {
		SheetField kind = this.fields.find(field);
		if (kind == null || this.sheet.column(field) != null) {
			return;
		}
		String title = Cell.word(this.sheet.stated().title());
		List<String> named = kind.choices()
			.stream()
			.map(SheetField.Choice::label)
			.filter((label) -> label.length() > 3 && title.contains(Cell.word(label)))
			.toList();
		if (named.size() == 1) {
			said.put(field, named.get(0));
		}
	}

	/**
	 * Adds what the words over a group say; its region is nearer than that of the sheet.
	 */
	void shares(Said said, Map<String, Object> section) {
		section.forEach(said.values()::putIfAbsent);
		Object region = section.get("region");
		if (region != null && this.sheet.region() != null && this.sheet.column("region") == null) {
			said.values().put("region", region);
		}
	}

	/** The period of the rows below, where no column has it. */
	private @Nullable String period(String text) {
		if (this.sheet.column("period") != null || this.fields.find("period") == null) {
			return null;
		}
		String whole = SeriesReader.period(text);
		return (whole != null) ? whole : HeadPeriods.of(List.of(text), this.sheet.stated().year(), false);
	}

	/**
	 * The region that a row which says the unit of those below names beside it, nothing
	 * if it names none.
	 */
	Map<String, Object> place(Row row) {
		return row.cells()
			.values()
			.stream()
			.map((cell) -> this.regions.find(cell.word()))
			.filter(java.util.Objects::nonNull)
			.findFirst()
			.map((code) -> Map.<String, Object>of("region", code))
			.orElse(Map.of());
	}

	/** Values that the rows below a section row have in common. */
	Map<String, Object> section(Row row) {
		Map<String, Object> values = new HashMap<>();
		if (row.cells().isEmpty()) {
			return values;
		}
		Cell first = row.cells().firstEntry().getValue();
		boolean number = RowClassifier.ROMAN.matcher(first.word()).matches() && row.cells().size() > 1;
		Cell name = row.cells().values().stream().skip(number ? 1 : 0).findFirst().orElse(first);
		String text = name.word()
			.replaceFirst("^([一二三四五六七八九十]+[、.．:：]|[(（][一二三四五六七八九十\\d]+[)）]|\\d+[、.．])", "")
			.replaceAll("[(（].*?[)）]", "");
		String code = this.regions.find(text);
		if (code != null) {
			values.put("region", code);
			return values;
		}
		String period = period(text);
		if (period != null) {
			values.put("period", period);
			return values;
		}
		if (text.matches("其[他它余].*")) {
			return values;
		}
		for (SheetField field : this.fields.fields()) {
			if (field.kind() == SheetField.Kind.CHOICE && this.sheet.column(field.id()) == null) {
				String label = WordCells.choice(text, field.choices());
				if (label != null && (label.length() > 1 || label.equals(text))) {
					values.put(field.target(), label);
					break;
				}
			}
		}
		return values;
	}

}

package cn.xieshou.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Unit;
import cn.xieshou.workbook.Finding.Code;

/** Reads one cell of a data row by the field of its column (单元格取值). */
final class CellValues {

	/** Kinds of fields whose cells say the same again and again. */
	private static final Set<SheetField.Kind> REPEATED = EnumSet.of(SheetField.Kind.DATE, SheetField.Kind.CHOICE,
			SheetField.Kind.BOOL, SheetField.Kind.LIST, SheetField.Kind.PARTS);

	/** So many different cells of a column are remembered. */
	private static final int MOST_KNOWN = 5000;

	/** A number in front of a name. */
	private static final Pattern SERIAL = Pattern
		.compile("(?s)(?:(\\d{1,4})\\s*[、.．:)]|[(（](\\d{1,4})[)）])\\s*(\\S.*)");

	private static final Pattern FOREIGN = Pattern.compile("[十百千万亿]*(美元|美金|港元|港币|欧元|日元|英镑|澳元|澳门元|新台币|USD|HKD|EUR)");

	private final SheetLayout sheet;

	private final FieldCatalogue fields;

	private final RegionNames regions;

	private final Map<Integer, Integer> codeLengths = new HashMap<>();

	private final Map<Integer, Boolean> shares = new HashMap<>();

	private final Map<Integer, Boolean> counted = new HashMap<>();

	/** The units that heads of columns name, as each cell asks for them. */
	private final Map<Integer, Optional<Unit>> headUnits = new HashMap<>();

	private final Map<String, Map<Cell, CellReading>> repeated = new HashMap<>();

	private final DateCells dates;

	/** Columns that say in which unit their row is, where no field has it. */
	private final List<Integer> unitColumns;

	CellValues(SheetLayout sheet, FieldCatalogue fields, RegionNames regions) {
		this.sheet = sheet;
		this.fields = fields;
		this.regions = regions;
		this.dates = new DateCells(sheet.stated().year());
		this.unitColumns = sheet.columns()
			.stream()
			.filter((column) -> column.ignored() != ColumnGuess.Ignored.SECOND_TABLE)
			.map(ColumnGuess::column)
			.filter((column) -> sheet.head()
				.path(column)
				.stream()
				.anyMatch((word) -> Cell.word(word).matches("(计量|金额|货币|数量|资金|投资|币种)?单位|币种|单位[(（/]?币种[)）]?")))
			.toList();
		for (ColumnGuess column : sheet.columns()) {
			if (column.fields().stream().anyMatch((id) -> kind(id) == SheetField.Kind.CODE)) {
				this.codeLengths.put(column.column(), codeLength(column.column()));
			}
		}
	}

	DateCells dates() {
		return this.dates;
	}

	/** The unit that the row itself names. */
	@Nullable Unit unit(Row row) {
		ColumnGuess column = this.sheet.column("unit");
		if (column != null) {
			return HeadRows.named(this.sheet.cell(row, column.column()).text());
		}
		for (int at : this.unitColumns) {
			Unit unit = HeadRows.named(this.sheet.cell(row, at).text());
			if (unit != null) {
				return unit;
			}
		}
		ColumnGuess indicator = this.sheet.column("indicator");
		return (indicator != null) ? HeadRows.unit(this.sheet.cell(row, indicator.column()).text()) : null;
	}

	/**
	 * A currency that no amount of the books is in, {@code null} if the row names none.
	 */
	private @Nullable String foreign(Row row) {
		return this.unitColumns.stream()
			.map((at) -> this.sheet.cell(row, at).word())
			.filter((word) -> FOREIGN.matcher(word).matches())
			.findFirst()
			.orElse(null);
	}

	CellReading read(SheetField field, ColumnGuess column, Cell cell, Row row, @Nullable Unit own) {
		CellReading failed = failed(this.sheet.grid(), cell);
		if (failed != null) {
			return failed;
		}
		String foreign = (field.kind() == SheetField.Kind.QTY && isOpen(column)) ? foreign(row) : null;
		if (foreign != null) {
			return CellReading.of(null, Finding.of(Code.WRONG_UNIT, null, cell.text() + foreign,
					(column.unit() != null) ? column.unit().symbol() : ""));
		}
		if (!REPEATED.contains(field.kind())) {
			return readFirst(field, column, cell, own);
		}
		Map<Cell, CellReading> known = this.repeated.computeIfAbsent(column.column() + " " + field.id(),
				(key) -> new HashMap<>());
		CellReading read = known.get(cell);
		if (read == null) {
			read = readFirst(field, column, cell, own);
			if (known.size() < MOST_KNOWN) {
				known.put(cell, read);
			}
		}
		return read;
	}

	private CellReading readFirst(SheetField field, ColumnGuess column, Cell cell, @Nullable Unit own) {
		return switch (field.kind()) {
			case QTY -> new AmountCells(unit(field, column, own), false).read(cell);
			case PERCENT -> WordCells.percent(cell, column.head().matches(".*[%％].*"), isShares(column.column()));
			case DATE -> this.dates.read(cell);
			case CODE -> WordCells.code(cell, this.codeLengths.getOrDefault(column.column(), 0));
			case CREDIT -> WordCells.creditCode(cell);
			case CHOICE -> WordCells.choice(cell, field, this.sheet.words().getOrDefault(column.letters(), Map.of()));
			case BOOL -> WordCells.mark(cell, column.mark(), this.sheet.stated().notes());
			case REGION -> region(cell);
			case LIST -> WordCells.list(cell);
			case FORM -> CellReading.of(TemplateCells.typed(cell, column.unit()));
			case FORM_LIST -> CellReading.several(TemplateCells.several(cell));
			case PARTS -> WordCells.parts(cell, field, this.dates);
			case INDICATOR -> WordCells.text(said(cell, column));
			case TEXT -> field.target().equals("remark") ? WordCells.remark(cell) : text(field, column, cell);
			case SPAN, UNIT -> WordCells.text(cell);
		};
	}

	/**
	 * Whether the unit of money in a column is that of the row, as its head says none.
	 */
	private boolean isOpen(ColumnGuess column) {
		return column.unit() != null && column.unit().base().equals("元") && headUnit(column.column()).isEmpty();
	}

	private Optional<Unit> headUnit(int column) {
		return this.headUnits.computeIfAbsent(column, (key) -> Optional.ofNullable(this.sheet.head().unit(key)));
	}

	/** The unit of an amount: that of its row where its own head says none. */
	private @Nullable Unit unit(SheetField field, ColumnGuess column, @Nullable Unit own) {
		Unit unit = column.unit();
		if (unit == null && field.unit() == null && this.unitColumns.contains(column.column() + 1)) {
			return own;
		}
		boolean open = field.id().equals("value") || (own != null && unit != null && headUnit(column.column()).isEmpty()
				&& unit.baseUnit().equals(own.baseUnit()));
		return (own != null && open) ? own : unit;
	}

	/** What a word was said to mean, the cell itself where nothing was said. */
	private Cell said(Cell cell, ColumnGuess column) {
		Map<String, String> words = this.sheet.words().getOrDefault(column.letters(), Map.of());
		String bare = (HeadRows.unit(cell.text()) != null) ? HeadRows.withoutUnit(cell.text()) : cell.text();
		String means = words.getOrDefault(cell.text().strip(), words.get(bare.strip()));
		return (means != null) ? Cell.text(means) : bare.isBlank() ? cell : Cell.text(bare);
	}

	/** A text; numbers that count the rows are no part of their names. */
	private CellReading text(SheetField field, ColumnGuess column, Cell cell) {
		boolean counted = field.identity() && this.counted.computeIfAbsent(column.column(), this::isCounted);
		Matcher serial = SERIAL.matcher(cell.plain());
		if (!counted || !serial.matches()) {
			return WordCells.text(cell);
		}
		return WordCells.text(Cell.text(serial.group(3)))
			.and(Finding.of(Code.SERIAL_IN_NAME, null, cell.text().strip(), serial.group(3)));
	}

	/** Whether all names of a column begin with numbers that count from row to row. */
	private boolean isCounted(int column) {
		int before = 0;
		int counted = 0;
		for (int row : this.sheet.rows(RowKind.DATA)) {
			String text = this.sheet.grid().cell(row, column).plain();
			Matcher serial = SERIAL.matcher(text);
			if (text.isEmpty()) {
				continue;
			}
			if (!serial.matches()) {
				return false;
			}
			int number = Integer.parseInt((serial.group(1) != null) ? serial.group(1) : serial.group(2));
			if (number != before + 1 && (number != 1 || counted == 0)) {
				return false;
			}
			before = number;
			counted++;
		}
		return counted > 2;
	}

	private CellReading region(Cell cell) {
		String code = this.regions.find(cell.text());
		return (code != null) ? CellReading.of(code)
				: CellReading.of(null, Finding.of(Code.REGION_UNKNOWN, null, cell.text().strip()));
	}

	/** A formula that gives no result, {@code null} if the cell is none. */
	static @Nullable CellReading failed(Grid grid, Cell cell) {
		if (cell.kind() == Cell.Kind.ERROR) {
			return CellReading.of(null, Finding.of(Code.FORMULA_ERROR, null, cell.text()));
		}
		if (cell.formula() != null && cell.text().isEmpty()) {
			Double result = SheetFormula.result(grid, cell.formula());
			return CellReading.of(null, Finding.of(Code.FORMULA_STALE, (result != null) ? shown(result) : null, "—"));
		}
		return null;
	}

	static String shown(double number) {
		return AmountCells.plain(new BigDecimal(number).round(new MathContext(12)));
	}

	/** How long most codes are that are written as texts or padded, 0 if they differ. */
	private int codeLength(int column) {
		Map<Integer, Integer> counts = new HashMap<>();
		int all = 0;
		for (int row : this.sheet.rows(RowKind.DATA).stream().limit(500).toList()) {
			String code = this.sheet.grid().cell(row, column).plain();
			if (code.matches("['’]?\\d+")) {
				counts.merge(code.replaceAll("\\D", "").length(), 1, Integer::sum);
				all++;
			}
		}
		int most = all;
		return counts.entrySet()
			.stream()
			.filter((count) -> count.getValue() * 2 > most)
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(0);
	}

	/** Whether bare numbers of a column of percentages are shares of one. */
	private boolean isShares(int column) {
		return this.shares.computeIfAbsent(column,
				(key) -> this.sheet.rows(RowKind.DATA)
					.stream()
					.limit(500)
					.map((row) -> this.sheet.grid().cell(row, column))
					.filter((cell) -> cell.kind() == Cell.Kind.NUMBER)
					.noneMatch((cell) -> cell.number().abs().compareTo(BigDecimal.ONE) > 0));
	}

	private SheetField.@Nullable Kind kind(String id) {
		SheetField field = this.fields.find(id);
		return (field != null) ? field.kind() : null;
	}

}

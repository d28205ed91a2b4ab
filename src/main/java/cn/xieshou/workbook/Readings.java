package cn.xieshou.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import cn.xieshou.workbook.Finding.Code;

/** The rows of a file as a layout reads them (识读结果), one after another. */
public final class Readings {

	private final Layout layout;

	private final FieldCatalogue fields;

	private final Context context;

	public Readings(Layout layout, FieldCatalogue fields, Context context) {
		this.layout = layout;
		this.fields = fields;
		this.context = context;
	}

	/** What is to be said about sheets and columns as a whole. */
	public List<Problem> problems() {
		List<Problem> problems = new ArrayList<>();
		for (Layout.OtherSheet other : this.layout.others()) {
			if (other.why() == Layout.Why.HIDDEN) {
				problems.add(new Problem(other.sheet(), "A1", Finding.of(Code.HIDDEN, null, other.sheet())));
			}
		}
		for (SheetLayout sheet : this.layout.sheets()) {
			comments(sheet, problems);
			beside(sheet, problems);
			periods(sheet, problems);
			above(sheet, problems);
			if (sheet.grid().first() > 1) {
				problems.add(new Problem(sheet.grid().name(),
						A1.cell(sheet.head().rows().get(0), sheet.columns().get(0).column()),
						Finding.of(Code.TABLE_BELOW, null, String.valueOf(sheet.head().rows().get(0)))));
			}
			for (ColumnGuess column : sheet.columns()) {
				String head = A1.cell(sheet.head().rows().get(0), column.column());
				if (column.hidden() && column.fields().isEmpty()) {
					problems.add(new Problem(sheet.grid().name(), head, Finding.of(Code.HIDDEN, null, column.head())));
				}
				if ("usual".equals(column.unitFrom()) && column.unit() != null && column.unit().base().equals("元")
						&& !isNamedInCells(sheet, column.column())) {
					problems.add(new Problem(sheet.grid().name(), head,
							Finding.of(Code.UNIT_DOUBT, column.unit().symbol(), column.head())));
				}
			}
		}
		return problems;
	}

	/** Whether every amount of a column names its unit itself. */
	private static boolean isNamedInCells(SheetLayout sheet, int column) {
		List<Cell> amounts = sheet.rows(RowKind.DATA)
			.stream()
			.map((row) -> sheet.cell(sheet.grid().row(row), column))
			.filter((cell) -> cell.isNumber() || cell.word().chars().anyMatch(Character::isDigit))
			.toList();
		return !amounts.isEmpty() && amounts.stream().allMatch((cell) -> !cell.isNumber() && isInMoney(cell.word()));
	}

	private static boolean isInMoney(String word) {
		return word.chars().anyMatch((one) -> "万亿元".indexOf(one) >= 0);
	}

	/**
	 * A second table beside the first (并排的表): it stands apart, or a column that is not
	 * read repeats the head of one that tells records apart.
	 */
	private void beside(SheetLayout sheet, List<Problem> problems) {
		for (ColumnGuess column : sheet.columns()) {
			boolean repeats = column.ignored() == ColumnGuess.Ignored.SECOND_TABLE
					|| column.ignored() == ColumnGuess.Ignored.UNKNOWN && sheet.columns()
						.stream()
						.anyMatch((other) -> other.column() < column.column() - 1 && saysWhich(other)
								&& leaf(sheet, other).equals(leaf(sheet, column)));
			if (repeats) {
				String head = A1.cell(sheet.head().rows().get(0), column.column());
				problems.add(new Problem(sheet.grid().name(), head,
						Finding.of(Code.SECOND_TABLE, null, column.letters(), leaf(sheet, column))));
				return;
			}
		}
	}

	/** Columns of several periods of records that have none (分月的列). */
	private static void periods(SheetLayout sheet, List<Problem> problems) {
		List<ColumnGuess> left = sheet.columns()
			.stream()
			.filter((column) -> column.ignored() == ColumnGuess.Ignored.PERIODS)
			.toList();
		if (!left.isEmpty()) {
			ColumnGuess first = left.get(0);
			problems.add(new Problem(sheet.grid().name(), A1.cell(sheet.head().rows().get(0), first.column()),
					Finding.of(Code.PERIODS_ACROSS, null, first.letters(), left.get(left.size() - 1).letters())));
		}
	}

	/** Rows above the head that look like records of another table (表头以上的行). */
	private static void above(SheetLayout sheet, List<Problem> problems) {
		int first = 0;
		int last = 0;
		for (int row = sheet.grid().first(); row < sheet.head().rows().get(0); row++) {
			List<Cell> cells = sheet.grid()
				.row(row)
				.cells()
				.values()
				.stream()
				.filter((cell) -> !cell.isBlank())
				.toList();
			long numbers = cells.stream().filter((cell) -> cell.isNumber() || cell.word().matches("[\\d,.]+")).count();
			if (cells.size() > 2 && numbers > 0 && numbers < cells.size()
					&& cells.stream().noneMatch((cell) -> cell.word().matches(".*[:：].*"))) {
				first = (first == 0) ? row : first;
				last = row;
			}
		}
		if (last > first) {
			problems.add(new Problem(sheet.grid().name(), A1.cell(first, 1),
					Finding.of(Code.ROWS_ABOVE, null, String.valueOf(first), String.valueOf(last))));
		}
	}

	private boolean saysWhich(ColumnGuess column) {
		return column.fields()
			.stream()
			.map(this.fields::find)
			.anyMatch((field) -> field != null && field.identity() && field.target().equals("name"));
	}

	private static String leaf(SheetLayout sheet, ColumnGuess column) {
		List<String> path = sheet.head().path(column.column());
		return path.isEmpty() ? "" : FieldCatalogue.plain(path.get(path.size() - 1));
	}

	/** Comments on cells that are no values. */
	private static void comments(SheetLayout sheet, List<Problem> problems) {
		sheet.grid().comments().forEach((address, text) -> {
			int row = A1.row(address);
			boolean read = row <= sheet.grid().rows() && sheet.kind(row) == RowKind.DATA
					&& !sheet.grid().cell(row, A1.column(address)).isBlank()
					&& sheet.columns()
						.stream()
						.anyMatch((column) -> column.column() == A1.column(address) && !column.fields().isEmpty());
			if (!read) {
				problems.add(new Problem(sheet.grid().name(), address, Finding.of(Code.COMMENT, null, text)));
			}
		});
	}

	/** Reads all rows in order; totals that stand above their rows come after them. */
	public void forEach(Consumer<RowReading> reader) {
		Duplicates duplicates = new Duplicates(this.fields);
		SheetReader before = null;
		for (SheetLayout sheet : this.layout.sheets()) {
			SheetReader rows = new SheetReader(sheet, this.fields, this.context, duplicates, before);
			rows.read(reader);
			before = rows;
		}
	}

	/** All rows at once, for small files. */
	public List<RowReading> all() {
		List<RowReading> rows = new ArrayList<>();
		forEach(rows::add);
		return rows;
	}

}

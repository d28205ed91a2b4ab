package cn.xieshou.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the head rows of a sheet (找表头): the rows whose words are names of fields. */
final class HeadFinder {

	/** Heads stand among the first rows. */
	private static final int SEARCHED = 40;

	private static final int LONGEST_HEAD = 40;

	/** So many names of fields stand in a row of a card at most. */
	private static final int MOST_OF_CARD = 3;

	private static final int LEAST_LABELS = 3;

	private static final String ALWAYS = "序号|序|合计|小计|备注|计划|实际|签约|开工|投产|本年|累计|总额|是|否|其中.*|经办人|联系人|联系电话|同比|完成率|支付率|余额"
			+ "|(20\\d\\d年?)?(\\d{1,2}|[一二三四五六七八九十]{1,2})月(份)?|第?[一二三四1-4]季度|上半年|下半年|20\\d\\d年|上年同期|去年同期|全年累计|年初|年末";

	private static final Pattern YEAR = Pattern.compile("20\\d{2}(年.{0,8})?");

	private static final Pattern NO_HEAD = Pattern.compile("(?s).*[:：].*|.*20\\d\\d[年.-]\\d+月?.*");

	private final Grid grid;

	private final FieldCatalogue fields;

	HeadFinder(Grid grid, FieldCatalogue fields) {
		this.grid = grid;
		this.fields = fields;
	}

	List<Integer> find() {
		int best = 0;
		int most = 1;
		for (int row = 1; row <= Math.min(SEARCHED, this.grid.rows()); row++) {
			int known = known(row);
			if (known > most && known * 5 >= filled(row) * 2) {
				most = known;
				best = row;
			}
		}
		if (best == 0) {
			int across = across();
			return (across > 0) ? from(across) : list();
		}
		if (most <= MOST_OF_CARD && isLabelsDown()) {
			return List.of();
		}
		return from(earlier(best));
	}

	/** The head rows of a table of which one is known. */
	List<Integer> from(int row) {
		TreeSet<Integer> rows = new TreeSet<>(List.of(row));
		up(row, rows);
		down(rows);
		return List.copyOf(rows);
	}

	/**
	 * The head of the first table where records stand between it and a head that names
	 * more fields.
	 */
	private int earlier(int best) {
		for (int row = 1; row < best - 1; row++) {
			int known = known(row);
			if (known > 1 && known * 5 >= filled(row) * 2 && (tellsApart(row) || isNamed(row))) {
				int records = 0;
				for (int below = row + 1; below < best; below++) {
					records += isRecord(below) ? 1 : 0;
				}
				if (records > 0) {
					return row;
				}
			}
		}
		return best;
	}

	/**
	 * Whether a head has what tells records apart, which a summary above a list has not.
	 */
	private boolean tellsApart(int row) {
		boolean named = this.fields.fields().stream().anyMatch(HeadFinder::isName);
		return this.grid.row(row)
			.cells()
			.values()
			.stream()
			.flatMap((cell) -> this.fields.named(HeadRows.withoutUnit(cell.text())).stream())
			.anyMatch((field) -> named ? isName(field) : field.identity());
	}

	/** Whether the first head, without serial numbers, is of names, 培训班次名称. */
	private boolean isNamed(int row) {
		return this.grid.row(row)
			.cells()
			.values()
			.stream()
			.map((cell) -> Cell.word(HeadRows.withoutUnit(cell.text())))
			.filter((word) -> !word.matches("序号?|编号"))
			.findFirst()
			.filter((word) -> word.matches(".*(名称|姓名|名单)"))
			.isPresent();
	}

	private static boolean isName(SheetField field) {
		return field.identity() && (field.target().equals("name") || field.kind() == SheetField.Kind.INDICATOR);
	}

	/** Whether a row has words and numbers or days, as records do and heads do not. */
	private boolean isRecord(int row) {
		List<Cell> cells = List.copyOf(this.grid.row(row).cells().values());
		long told = cells.stream()
			.filter((cell) -> cell.isNumber() || cell.kind() == Cell.Kind.DATE || cell.word().matches("[\\d,.]+.{0,3}"))
			.count();
		return told > 0 && told < cells.size() && known(row) == 0;
	}

	/**
	 * The row that names regions, pairings or periods in front and behind them
	 * indicators, which no field is called like; 0 if there is none.
	 */
	private int across() {
		if (this.fields.find("indicator") == null) {
			return 0;
		}
		for (int row = 1; row < Math.min(SEARCHED, this.grid.rows()); row++) {
			List<Cell> cells = List.copyOf(this.grid.row(row).cells().values());
			boolean front = cells.size() > 1 && cells.stream().noneMatch(HeadFinder::isNoHead)
					&& cells.stream().limit(2).anyMatch(this::isFront);
			if (front && isNumbersBelow(row)) {
				return row;
			}
		}
		return 0;
	}

	private boolean isFront(Cell cell) {
		return this.fields.named(HeadRows.withoutUnit(cell.text()))
			.stream()
			.anyMatch((field) -> field.target().matches("region|pairing|period"));
	}

	/** Whether most of what stands behind the front below a head is numbers. */
	private boolean isNumbersBelow(int head) {
		int filled = 0;
		int numbers = 0;
		for (int row = head + 1; row <= Math.min(this.grid.rows(), head + SEARCHED); row++) {
			for (Cell cell : this.grid.row(row).cells().values().stream().skip(1).toList()) {
				filled += cell.isBlank() ? 0 : 1;
				numbers += (cell.isNumber() || cell.word().matches("[\\d,.]+.{0,2}")) ? 1 : 0;
			}
		}
		return numbers > 1 && numbers * 2 > filled;
	}

	/**
	 * The head of a list of names and nothing else, none if the sheet is no such list.
	 */
	private List<Integer> list() {
		for (int row = 1; row <= Math.min(SEARCHED, this.grid.rows()); row++) {
			Row cells = this.grid.row(row);
			boolean named = cells.cells().size() == 1 && this.fields.named(cells.cells().firstEntry().getValue().text())
				.stream()
				.anyMatch((field) -> field.identity() && field.target().equals("name"));
			if (named && isList(row, cells.cells().firstKey())) {
				return List.of(row);
			}
		}
		return List.of();
	}

	/** Whether nothing but names stands below a head, at least two of them. */
	private boolean isList(int head, int column) {
		int names = 0;
		for (int row = head + 1; row <= this.grid.rows(); row++) {
			Row cells = this.grid.row(row);
			if (!cells.cells().isEmpty()
					&& (cells.cells().size() > 1 || cells.cell(column).isBlank() || cells.cell(column).isNumber())) {
				return false;
			}
			names += cells.cells().isEmpty() ? 0 : 1;
		}
		return names > 1;
	}

	/**
	 * Whether the names of fields stand below one another in the first column, as in a
	 * card of one record or a table on its side.
	 */
	boolean isLabelsDown() {
		int first = 1;
		while (first < this.grid.columns() && isBlankColumn(first)) {
			first++;
		}
		int filled = 0;
		TreeSet<String> labels = new TreeSet<>();
		for (int row = 1; row <= Math.min(SEARCHED, this.grid.rows()); row++) {
			Cell cell = this.grid.cell(row, first);
			if (!cell.isBlank()) {
				filled++;
				String name = HeadRows.withoutUnit(cell.text());
				if (!isNoHead(cell) && !this.fields.named(name).isEmpty()) {
					labels.add(Cell.word(name));
				}
			}
		}
		return labels.size() >= LEAST_LABELS && labels.size() * 5 >= filled * 3;
	}

	private boolean isBlankColumn(int column) {
		for (int row = 1; row <= Math.min(SEARCHED, this.grid.rows()); row++) {
			if (!this.grid.cell(row, column).isBlank()) {
				return false;
			}
		}
		return true;
	}

	private void up(int row, TreeSet<Integer> rows) {
		for (int column = 1; column <= this.grid.columns(); column++) {
			CellRange range = this.grid.mergedAt(row, column);
			if (range != null && range.top() < row && range.width() < this.grid.columns()) {
				for (int above = range.top(); above < row; above++) {
					rows.add(above);
				}
			}
		}
		int first = rows.first();
		if (first > 1 && (isGroupRow(first - 1) || isOpenGroupRow(first - 1, first))) {
			rows.add(first - 1);
		}
	}

	/**
	 * Whether a row holds heads over several of the columns below it, left wide without
	 * being merged, beside heads of columns that the row below leaves blank.
	 */
	private boolean isOpenGroupRow(int above, int row) {
		List<Cell> cells = new ArrayList<>(this.grid.row(above).cells().values());
		if (cells.size() < 2 || cells.stream().anyMatch(HeadFinder::isNoHead)
				|| cells.stream().filter(this::isKnown).count() * 2 < cells.size()) {
			return false;
		}
		int front = this.grid.row(above).cells().firstKey();
		return this.grid.cell(row, front).isBlank()
				&& this.grid.row(row).cells().keySet().stream().allMatch((column) -> column > front)
				&& this.grid.row(row)
					.cells()
					.keySet()
					.stream()
					.anyMatch((column) -> this.grid.cell(above, column).isBlank());
	}

	/** Whether a row holds heads over several of the columns below it. */
	private boolean isGroupRow(int row) {
		List<Cell> cells = new ArrayList<>(this.grid.row(row).cells().values());
		return cells.size() > 1 && cells.stream().noneMatch(HeadFinder::isNoHead)
				&& this.grid.merged().stream().anyMatch((range) -> range.top() == row && range.width() > 1);
	}

	static boolean isNoHead(Cell cell) {
		return cell.isNumber() || cell.kind() == Cell.Kind.DATE || cell.text().length() > LONGEST_HEAD
				|| NO_HEAD.matcher(cell.plain()).matches();
	}

	private void down(TreeSet<Integer> rows) {
		int last = rows.last();
		for (int row : List.copyOf(rows)) {
			for (int column = 1; column <= this.grid.columns(); column++) {
				CellRange range = this.grid.mergedAt(row, column);
				if (range != null && range.top() >= rows.first() && range.height() < 6) {
					last = Math.max(last, range.bottom());
				}
			}
		}
		for (int row = rows.last() + 1; row <= last; row++) {
			rows.add(row);
		}
		while (rows.size() < 5 && isFurtherHead(rows.last() + 1)) {
			rows.add(rows.last() + 1);
		}
	}

	/** Whether a row below a head stands under wide heads only and names its columns. */
	private boolean isFurtherHead(int row) {
		Row cells = this.grid.row(row);
		if (!UnitRow.units(cells.cells()).isEmpty()) {
			return false;
		}
		if (!cells.cells().isEmpty() && cells.cells().values().stream().allMatch(HeadFinder::isUnit)) {
			return true;
		}
		if (cells.cells().isEmpty() || !this.grid.cell(row, 1).isBlank()
				|| cells.cells().values().stream().anyMatch(HeadFinder::isNoHead)) {
			return false;
		}
		long known = cells.cells().values().stream().filter(this::isKnown).count();
		boolean followed = !this.grid.cell(row + 1, 1).isBlank() && cells.cells().size() > 1;
		return known == cells.cells().size() || (followed && known * 2 >= cells.cells().size())
				|| cells.cells().keySet().stream().allMatch((column) -> isUnderWide(row - 1, column))
				|| (followed && cells.cells().keySet().stream().allMatch((column) -> isUnderOpen(row, column)));
	}

	private boolean isUnderWide(int row, int column) {
		CellRange range = this.grid.mergedAt(row, column);
		return range != null && range.width() > 1 && range.width() < this.grid.columns();
	}

	/** Whether a cell stands below a head that was left wide without being merged. */
	private boolean isUnderOpen(int row, int column) {
		return this.grid.cell(row - 1, column).isBlank() ? !this.grid.cell(row, column - 1).isBlank()
				: this.grid.cell(row - 1, column + 1).isBlank() && !this.grid.cell(row, column + 1).isBlank();
	}

	private static boolean isUnit(Cell cell) {
		return HeadRows.named(cell.text()) != null || cell.word().matches("[-—/]|\\(?(计量)?单位\\)?");
	}

	private int filled(int row) {
		return this.grid.row(row).cells().size();
	}

	private int known(int row) {
		Row cells = this.grid.row(row);
		int known = 0;
		for (Cell cell : cells.cells().values()) {
			known += (!isNoHead(cell) && isKnown(cell)) ? 1 : 0;
		}
		return known + years(cells);
	}

	/** How many years written as numbers stand over the values of indicators. */
	private int years(Row cells) {
		long years = cells.cells()
			.values()
			.stream()
			.filter((cell) -> isNoHead(cell) && YEAR.matcher(cell.word()).matches())
			.map(Cell::word)
			.distinct()
			.count();
		return (years > 1 && this.fields.find("indicator") != null) ? (int) years : 0;
	}

	private boolean isKnown(Cell cell) {
		String name = HeadRows.withoutUnit(cell.text());
		return Cell.word(name).matches(ALWAYS) || !this.fields.named(name).isEmpty()
				|| !this.fields.named(name.replaceAll("[(（].*[)）]", "")).isEmpty();
	}

}

package cn.xieshou.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Says what each row of a sheet is (行的归类). */
final class RowClassifier {

	private static final Pattern TOTAL = Pattern
		.compile(".{0,12}?(合计|总计|小计|累计|共计|总数)([(（].*[)）]|[:：].*|\\d+[个项家户对].*)?");

	private static final Pattern SUBTOTAL = Pattern.compile(".*(小计|本月|本页|本季|本期|分计).*");

	private static final Pattern OPENING = Pattern
		.compile("(上年|上期|上月|去年)?(结转|结余)|(期初|年初|月初)(余额|数|结余)?|承前页|过次页|结转下年|上页余额");

	private static final Pattern SIGNED = Pattern
		.compile("(?s).*(制表|填表|填报|审核|审批|复核|联系|负责|经办|分管|主管|报送|打印|核对|签字|签章|盖章)[^:：]{0,8}[:：].*");

	private static final Pattern NOTE = Pattern.compile("(?s)(附?注|说明|填表说明|填报说明|备注|附)\\d*[:：].*|[*※注].*|\\d+[.、].{15,}");

	private static final Pattern NUMBERED = Pattern
		.compile("([一二三四五六七八九十]+|[(（][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十]+[部类章批])[、.．:： ]?.*");

	/** A number of a group alone in its cell. */
	static final Pattern ROMAN = Pattern.compile("[一二三四五六七八九十]{1,3}|[(][一二三四五六七八九十]{1,3}[)]");

	private static final Pattern COLUMN_NUMBER = Pattern
		.compile("[甲乙丙丁戊己庚辛壬癸]|[(（]?\\d{1,2}[)）]?([=＝].*)?|[①-⑳]([=＝].*)?|[A-Z]|[—-]|栏次|行次");

	/** A place that takes in all others of a table. */
	private static final Pattern WHOLE_AREA = Pattern.compile("全(市|县|省|州|区|盟|国|自治[区州县])");

	/** What stands over a title: 附件2. */
	private static final Pattern ANNEX = Pattern.compile("附[件表]?[\\d一二三四五六七八九十]*[:：]?");

	private static final Pattern PAGE_NUMBER = Pattern
		.compile("第\\d+页.{0,8}|共\\d+页.{0,8}|[-—]\\d+[-—]|续[上前]?[表页]|[(]?(接|转)[上下]页[)]?");

	private static final Pattern NUMERAL = Pattern.compile("-?[\\d,]+(\\.\\d+)?");

	private static final int LONGEST_TOTAL = 40;

	/** How a template says that a column is to be filled in. */
	private static final Pattern HINT = Pattern.compile("(必填|选填|可不填|required|optional)[;；:：,，.]?.*",
			Pattern.CASE_INSENSITIVE);

	private static final int LONGEST_SECTION = 30;

	/** Words that stand over a group rather than name one thing. */
	private static final Pattern GROUP = Pattern.compile(
			"(?s).*[:：]|.*(省|(?<!超)市|县|(?<![园景小库片])区|旗|州|镇|乡|街道|村|类|部分|方面|领域|批|批次|年度|季度|月份?)([(（].*[)）])?|\\d{4}年?.*");

	private final Grid grid;

	private final HeadRows head;

	private final List<Integer> mapped;

	private final Set<Integer> beside;

	private final OtherHead otherHead;

	private final int lastColumn;

	private final FieldCatalogue fields;

	/** Whether the first column of the table has the names of its records. */
	private final boolean namesInFront;

	private final Map<Integer, List<String>> headWords = new HashMap<>();

	/**
	 * A classifier.
	 * @param beside the columns of tables beside the first, which are not looked at
	 */
	RowClassifier(Grid grid, HeadRows head, Set<Integer> beside, FieldCatalogue fields) {
		this.grid = grid;
		this.head = head;
		this.mapped = head.paths().keySet().stream().filter((column) -> !beside.contains(column)).toList();
		this.beside = beside;
		this.otherHead = new OtherHead(grid, head, fields);
		this.lastColumn = this.mapped.stream().mapToInt(Integer::intValue).max().orElse(grid.columns());
		head.paths().forEach((column, path) -> this.headWords.put(column, path.stream().map(Cell::word).toList()));
		this.fields = fields;
		this.namesInFront = this.mapped.stream().min(Integer::compare).filter(this::isOfNames).isPresent();
	}

	private boolean isOfNames(int column) {
		return this.head.path(column)
			.stream()
			.map(HeadRows::withoutUnit)
			.anyMatch((word) -> word.matches(".*(名称|姓名)") || this.fields.named(word)
				.stream()
				.anyMatch((field) -> field.identity() && field.target().equals("name")));
	}

	RowKind[] kinds() {
		RowKind[] kinds = new RowKind[this.grid.rows() + 1];
		int last = this.head.rows().isEmpty() ? 0 : this.head.rows().get(this.head.rows().size() - 1);
		boolean titled = false;
		boolean begun = false;
		for (int row = 1; row < kinds.length; row++) {
			if (this.head.rows().contains(row)) {
				kinds[row] = RowKind.HEAD;
			}
			else if (row > last) {
				kinds[row] = kind(row, row <= last + 2 && !begun);
				begun |= kinds[row] == RowKind.DATA;
			}
			else if (isBlank(row)) {
				kinds[row] = RowKind.BLANK;
			}
			else {
				boolean info = titled || this.grid.row(row)
					.cells()
					.values()
					.stream()
					.anyMatch((cell) -> cell.word().matches(".*[:：].*"));
				kinds[row] = info ? RowKind.INFO : RowKind.TITLE;
				titled |= !info && !ANNEX.matcher(first(row)).matches();
			}
		}
		sections(kinds);
		return kinds;
	}

	private boolean isBlank(int row) {
		return cells(row).values().stream().allMatch(Cell::isBlank);
	}

	/** The cells of a row without those of tables beside it. */
	private NavigableMap<Integer, Cell> cells(int row) {
		NavigableMap<Integer, Cell> cells = this.grid.row(row).cells();
		if (this.beside.isEmpty()) {
			return cells;
		}
		NavigableMap<Integer, Cell> own = new TreeMap<>(cells);
		own.keySet().removeAll(this.beside);
		return own;
	}

	private RowKind kind(int row, boolean underHead) {
		if (isBlank(row)) {
			return RowKind.BLANK;
		}
		NavigableMap<Integer, Cell> cells = cells(row);
		if (underHead && isColumnNumbers(cells)) {
			return RowKind.COLUMN_NUMBERS;
		}
		if (isHead(cells) || (!underHead && this.otherHead.is(row, cells))) {
			return RowKind.HEAD_REPEATED;
		}
		if (cells.values().stream().allMatch(TemplateCells::isLeft)
				|| (underHead && cells.values().stream().allMatch((cell) -> HINT.matcher(cell.word()).matches()))) {
			return RowKind.NOTE;
		}
		RowKind total = total(row, cells);
		if (total == null && WHOLE_AREA.matcher(cells.firstEntry().getValue().word()).matches() && isSum(row, cells)) {
			total = RowKind.TOTAL;
		}
		if (total != null) {
			return total;
		}
		Cell first = cells.firstEntry().getValue();
		boolean alone = cells.size() <= 2 || isWide(row, cells.firstKey());
		if (alone && SIGNED.matcher(first.plain()).matches() && !isMostlyFilled(cells)) {
			return RowKind.SIGNATURES;
		}
		if (areSigned(cells)) {
			return RowKind.SIGNATURES;
		}
		if (cells.size() == 1 && PAGE_NUMBER.matcher(first.word()).matches()) {
			return RowKind.NOTE;
		}
		if (alone && NOTE.matcher(first.plain()).matches() && !isMostlyFilled(cells)) {
			return RowKind.NOTE;
		}
		if (!isMostlyFilled(cells)
				&& cells.values().stream().filter((cell) -> SIGNED.matcher(cell.plain()).matches()).count() >= 2) {
			return RowKind.SIGNATURES;
		}
		if (!UnitRow.units(cells).isEmpty() || UnitRow.isBeside(cells)) {
			return RowKind.INFO;
		}
		if (cells.size() == 1 && (isWide(row, cells.firstKey()) || isInFront(cells.firstKey())) && !first.isNumber()) {
			return (first.word().length() > LONGEST_SECTION) ? RowKind.NOTE : isOfPeriods(cells.firstKey())
					? RowKind.DATA : isLoneName(row, cells.firstKey(), first) ? RowKind.DATA : RowKind.SECTION;
		}
		RowKind group = group(row, cells);
		if (group != null) {
			return group;
		}
		if (isSumInFront(row, cells) || isOverNames(row, cells)) {
			return RowKind.SUBTOTAL;
		}
		boolean numbered = NUMBERED.matcher(first.plain()).matches() && cells.size() <= 2 && first.plain().length() > 2;
		return !numbered ? RowKind.DATA : !cells.lastEntry().getValue().isNumber() ? RowKind.SECTION
				: addsUp(row, cells.lastKey(), cells.lastEntry().getValue()) ? RowKind.SUBTOTAL : RowKind.DATA;
	}

	/**
	 * A group whose number stands in the column where its records have theirs, 一 over 1
	 * and 2, {@code null} if the row is none: it has a name and what its records add up
	 * to, and nothing of a record.
	 */
	private @Nullable RowKind group(int row, NavigableMap<Integer, Cell> cells) {
		if (cells.size() < 2 || !ROMAN.matcher(cells.firstEntry().getValue().word()).matches()
				|| !this.countedIn(cells.firstKey(), row)) {
			return null;
		}
		List<Cell> rest = cells.values().stream().skip(2).toList();
		if (rest.stream().anyMatch((cell) -> !cell.isNumber() && !TotalsCheck.isCount(cell))) {
			return null;
		}
		return rest.isEmpty() ? RowKind.SECTION : RowKind.SUBTOTAL;
	}

	/**
	 * Whether a row has one word in front and behind it only numbers, each the sum of the
	 * rows below it that say more, as a county has over its records.
	 */
	private boolean isSumInFront(int row, NavigableMap<Integer, Cell> cells) {
		Map.Entry<Integer, Cell> named = onlyWord(cells);
		if (named == null || cells.size() < 2 || !this.mapped.contains(named.getKey())
				|| !GROUP.matcher(named.getValue().word()).matches()) {
			return false;
		}
		int column = named.getKey();
		Map<Integer, BigDecimal> sums = new HashMap<>();
		int below = row + 1;
		while (below <= this.grid.rows() && cells(below).values().stream().filter(RowClassifier::isWord).count() > 1
				&& total(below, cells(below)) == null) {
			cells(below).forEach((one, cell) -> sums.merge(one, number(cell), BigDecimal::add));
			below++;
		}
		boolean place = RegionNames.isName(named.getValue().word()) && !isOfPlaces(column);
		return below > row + 1 && (place || cells.entrySet()
			.stream()
			.filter((one) -> !isWord(one.getValue()) && this.mapped.contains(one.getKey()))
			.allMatch(
					(one) -> number(one.getValue()).compareTo(sums.getOrDefault(one.getKey(), BigDecimal.ZERO)) == 0));
	}

	/**
	 * Whether words merged over the serial number and the name of a record stand before
	 * numbers: a group with its sums.
	 */
	private boolean isOverNames(int row, NavigableMap<Integer, Cell> cells) {
		CellRange range = this.grid.mergedAt(row, cells.firstKey());
		if (range == null || range.width() < 2 || !isWord(cells.firstEntry().getValue())
				|| this.head.path(range.left()).equals(this.head.path(range.left() + 1))) {
			return false;
		}
		boolean named = IntStream.rangeClosed(range.left() + 1, range.right()).anyMatch(this::isOfNames);
		return named && cells.values()
			.stream()
			.skip(1)
			.allMatch((cell) -> cell.isNumber() || cell.word().matches("[约超近逾]?[\\d,.]+.{0,3}|[-—–/]+"));
	}

	/** Whether records have their region or pairing in a column. */
	private boolean isOfPlaces(int column) {
		return this.head.path(column)
			.stream()
			.flatMap((word) -> this.fields.named(HeadRows.withoutUnit(word)).stream())
			.anyMatch((field) -> field.kind() == SheetField.Kind.REGION || field.target().equals("pairing"));
	}

	private static boolean isWord(Cell cell) {
		return !cell.isNumber() && !cell.isBlank() && !NUMERAL.matcher(cell.word()).matches();
	}

	/** The only cell that is a word, {@code null} if not one is. */
	private static Map.@Nullable Entry<Integer, Cell> onlyWord(NavigableMap<Integer, Cell> cells) {
		Map.Entry<Integer, Cell> only = null;
		for (Map.Entry<Integer, Cell> one : cells.entrySet()) {
			if (isWord(one.getValue())) {
				if (only != null) {
					return null;
				}
				only = one;
			}
		}
		return only;
	}

	private static BigDecimal number(Cell cell) {
		String word = cell.word().replace(",", "");
		return cell.isNumber() ? cell.number()
				: word.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(word) : BigDecimal.ZERO;
	}

	/** Whether the next numbers of a column below a row are those of records. */
	private boolean countedIn(int column, int row) {
		for (int below = row + 1; below <= Math.min(this.grid.rows(), row + 3); below++) {
			if (this.grid.cell(below, column).word().matches("\\d{1,4}")) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether a number over a numbered group is the sum of the rows below it; otherwise
	 * the row is a record of its own.
	 */
	private boolean addsUp(int row, int column, Cell stated) {
		boolean inner = isInner(cells(row).firstEntry().getValue());
		BigDecimal sum = BigDecimal.ZERO;
		for (int below = row + 1; below <= this.grid.rows() && !isBlank(below); below++) {
			NavigableMap<Integer, Cell> cells = cells(below);
			Cell first = cells.firstEntry().getValue();
			boolean numbered = isNumbered(first);
			RowKind total = total(below, cells);
			if ((numbered && (inner || !isInner(first))) || total == RowKind.TOTAL) {
				break;
			}
			Cell cell = this.grid.cell(below, column);
			sum = (cell.isNumber() && !numbered && total == null) ? sum.add(cell.number()) : sum;
		}
		return sum.signum() != 0 && sum.compareTo(stated.number()) == 0;
	}

	/**
	 * Whether the numbers of a row are the sums of all rows above, as far as they tell.
	 */
	private boolean isSum(int row, NavigableMap<Integer, Cell> cells) {
		int first = this.head.rows().get(this.head.rows().size() - 1) + 1;
		int same = 0;
		for (var entry : cells.entrySet()) {
			BigDecimal sum = BigDecimal.ZERO;
			boolean told = entry.getValue().isNumber() && row > first + 1;
			for (int above = first; told && above < row; above++) {
				Cell cell = this.grid.cell(above, entry.getKey());
				told = cell.isNumber() || cell.isBlank();
				sum = cell.isNumber() ? sum.add(cell.number()) : sum;
			}
			if (told && sum.compareTo(entry.getValue().number()) != 0) {
				return false;
			}
			same += told ? 1 : 0;
		}
		return same > 0;
	}

	/** Whether its number stands in brackets, so that it is below another one. */
	private static boolean isInner(Cell cell) {
		return cell.plain().matches("(?s)[(（].*");
	}

	private boolean isMostlyFilled(NavigableMap<Integer, Cell> cells) {
		long filled = this.mapped.stream().filter(cells::containsKey).count();
		return filled >= 4 || (filled >= 2 && filled * 2 >= this.mapped.size());
	}

	private boolean isWide(int row, int column) {
		CellRange range = this.grid.mergedAt(row, column);
		return range != null && range.width() * 2 > this.head.paths().size();
	}

	/**
	 * Whether a column is where words over a group stand; what stands alone further right
	 * is a record of which nothing else is known yet.
	 */
	private boolean isInFront(int column) {
		return this.mapped.size() > 2 && this.mapped.stream().noneMatch((one) -> one < column);
	}

	/** Whether a column has the periods of the rows: one alone has no values yet. */
	private boolean isOfPeriods(int column) {
		return this.fields.find("indicator") != null && this.head.path(column)
			.stream()
			.anyMatch((word) -> this.fields.named(HeadRows.withoutUnit(word))
				.stream()
				.anyMatch((field) -> field.target().equals("period")));
	}

	static boolean isNumbered(Cell cell) {
		return NUMBERED.matcher(cell.plain()).matches();
	}

	/**
	 * Whether what stands alone in the column of names is a record of which nothing else
	 * is known yet, not words over a group, nor something below the table.
	 */
	private boolean isLoneName(int row, int column, Cell cell) {
		String word = cell.word();
		return this.namesInFront && !isWide(row, column) && !isBlank(row - 1) && cell.kind() != Cell.Kind.DATE
				&& !NUMBERED.matcher(cell.plain()).matches() && !GROUP.matcher(word).matches()
				&& this.fields.fields()
					.stream()
					.noneMatch((field) -> field.kind() == SheetField.Kind.CHOICE
							&& WordCells.choice(word.replaceAll("[(（].*?[)）]", ""), field.choices()) != null);
	}

	private static boolean isColumnNumbers(NavigableMap<Integer, Cell> cells) {
		long marks = cells.values().stream().filter((cell) -> COLUMN_NUMBER.matcher(cell.word()).matches()).count();
		long letters = cells.values()
			.stream()
			.filter((cell) -> cell.word().matches("[甲乙丙丁A-Z]|[(（]?\\d+[)）]|\\d+[=＝].*|栏次"))
			.count();
		List<Integer> numbers = new ArrayList<>();
		cells.values().forEach((cell) -> {
			String digits = cell.word().replaceAll("^[(（]|[)）]$|[=＝].*", "");
			if (digits.matches("\\d{1,2}")) {
				numbers.add(Integer.valueOf(digits));
			}
		});
		boolean counting = numbers.size() >= 3;
		for (int i = 1; i < numbers.size(); i++) {
			counting &= numbers.get(i) == numbers.get(i - 1) + 1;
		}
		return cells.size() >= 3 && marks == cells.size() && (counting || (letters > 1 && numbers.size() < 2));
	}

	private boolean isHead(NavigableMap<Integer, Cell> cells) {
		int same = 0;
		for (var entry : cells.entrySet()) {
			same += this.headWords.getOrDefault(entry.getKey(), List.of()).contains(entry.getValue().word()) ? 1 : 0;
		}
		return same >= 2 && same * 10 >= cells.size() * 6;
	}

	private @Nullable RowKind total(int row, NavigableMap<Integer, Cell> cells) {
		int seen = 0;
		for (int column = 1; column <= this.lastColumn && seen < 4; column++) {
			CellRange range = this.grid.mergedAt(row, column);
			Cell cell = (range != null && range.left() == column) ? this.grid.cell(range.top(), column)
					: this.grid.cell(row, column);
			if (cell.isBlank() || cell.isNumber()) {
				continue;
			}
			seen++;
			if (cell.text().length() > LONGEST_TOTAL) {
				continue;
			}
			String word = cell.word();
			if (OPENING.matcher(word).matches()) {
				return RowKind.OPENING;
			}
			if (TOTAL.matcher(word).matches() && !isMostlyText(cells)) {
				return SUBTOTAL.matcher(word).matches() ? RowKind.SUBTOTAL : RowKind.TOTAL;
			}
		}
		return null;
	}

	/** A record whose name happens to end like a total has other words besides. */
	private static boolean isMostlyText(NavigableMap<Integer, Cell> cells) {
		long texts = cells.values()
			.stream()
			.filter((cell) -> cell.kind() == Cell.Kind.TEXT && cell.formula() == null && cell.word().length() > 1
					&& !cell.word().matches("[-+]?[\\d.,%]+.{0,4}|.*(合计|总计|小计|累计).*|全.{1,4}|\\d+.*"))
			.count();
		return texts > 3;
	}

	/** Whether cells say who made the table and when, each behind its colon. */
	private static boolean areSigned(NavigableMap<Integer, Cell> cells) {
		return cells.values().stream().anyMatch((cell) -> SIGNED.matcher(cell.plain()).matches())
				&& cells.values().stream().allMatch((cell) -> cell.isBlank() || cell.word().matches("[^:]{1,10}:.*"));
	}

	/**
	 * What follows a note line by line, each alone in its row, are notes too; a record or
	 * a head below ends them.
	 */
	private void notes(RowKind[] kinds) {
		boolean alone = true;
		for (int row = kinds.length - 1; row >= 1; row--) {
			boolean noted = alone && kinds[row] == RowKind.NOTE && NOTE.matcher(first(row)).matches();
			for (int below = row + 1; noted && below < kinds.length && kinds[below] != RowKind.HEAD_REPEATED; below++) {
				boolean goesOn = kinds[below] == RowKind.DATA || kinds[below] == RowKind.SECTION;
				kinds[below] = goesOn ? RowKind.NOTE : kinds[below];
			}
			alone = kinds[row] == RowKind.HEAD_REPEATED
					|| (alone && (isBlank(row) || cells(row).size() == 1 || kinds[row] == RowKind.SIGNATURES));
		}
	}

	private String first(int row) {
		return cells(row).isEmpty() ? "" : cells(row).firstEntry().getValue().plain();
	}

	/** Rows alone after the last record are notes, before it sections. */
	private void sections(RowKind[] kinds) {
		notes(kinds);
		boolean followed = false;
		for (int row = kinds.length - 1; row >= 1; row--) {
			if (kinds[row] == RowKind.DATA) {
				followed = true;
			}
			else if (kinds[row] == RowKind.SECTION && !followed) {
				kinds[row] = RowKind.NOTE;
			}
		}
	}

}

package cn.xieshou.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells rows that are the head of another table below the first (下方另一张表的表头): their cells
 * are names of fields, or words where the table has numbers.
 */
final class OtherHead {

	private static final int SAMPLE = 200;

	private static final Pattern NO_VALUE = Pattern
		.compile("[-—–/／…]+|[无缺空]|N/?A|不适用|[未待暂尚不拟].*|同上|同前|.*\\d.*|.*[。；;！!].*");

	private static final Pattern VALUE = Pattern.compile("(?s)[约超近逾]?[-+￥¥]?\\d[\\d,.]*.{0,5}|(19|20)?\\d\\d[年./-].*");

	private final Grid grid;

	private final HeadRows head;

	private final FieldCatalogue fields;

	private final Set<Integer> numeric;

	OtherHead(Grid grid, HeadRows head, FieldCatalogue fields) {
		this.grid = grid;
		this.head = head;
		this.fields = fields;
		this.numeric = numeric();
	}

	/** A number or a day, be it typed as words. */
	private static boolean isValue(Cell cell) {
		return cell.isNumber() || cell.kind() == Cell.Kind.DATE || VALUE.matcher(cell.word()).matches();
	}

	/** Columns that hold numbers or days nearly everywhere. */
	private Set<Integer> numeric() {
		int last = this.head.rows().isEmpty() ? 0 : this.head.rows().get(this.head.rows().size() - 1);
		Map<Integer, int[]> counts = new HashMap<>();
		for (int row = last + 1; row <= Math.min(this.grid.rows(), last + SAMPLE); row++) {
			this.grid.row(row).cells().forEach((column, cell) -> {
				int[] count = counts.computeIfAbsent(column, (key) -> new int[2]);
				count[0] += cell.isBlank() ? 0 : 1;
				count[1] += isValue(cell) ? 1 : 0;
			});
		}
		Set<Integer> numeric = new HashSet<>();
		counts.forEach((column, count) -> {
			if (count[1] >= 2 && count[1] * 10 >= count[0] * 7 && this.head.paths().containsKey(column)) {
				numeric.add(column);
			}
		});
		return numeric;
	}

	/** Whether a row below the head is one. */
	boolean is(int row, NavigableMap<Integer, Cell> cells) {
		if (cells.values().stream().anyMatch((cell) -> cell.isNumber() || cell.kind() == Cell.Kind.DATE)) {
			return false;
		}
		List<Map.Entry<Integer, Cell>> filled = cells.entrySet()
			.stream()
			.filter((cell) -> !cell.getValue().isBlank())
			.toList();
		if (filled.size() < 2 || filled.stream().anyMatch((cell) -> HeadFinder.isNoHead(cell.getValue()))
				|| filled.stream().map((cell) -> cell.getValue().word()).distinct().count() < filled.size()) {
			return false;
		}
		long named = filled.stream().filter((cell) -> isName(cell.getValue())).count();
		if (named >= 2 && named * 2 >= filled.size() && filled.stream().noneMatch((cell) -> isRepeated(row, cell))) {
			return true;
		}
		if (filled.stream().anyMatch((cell) -> isValue(cell.getValue()))) {
			return false;
		}
		long words = filled.stream()
			.filter((cell) -> this.numeric.contains(cell.getKey()))
			.filter((cell) -> !NO_VALUE.matcher(cell.getValue().word()).matches())
			.count();
		long numbers = filled.stream().filter((cell) -> this.numeric.contains(cell.getKey())).count();
		return words > 0 && words == numbers && (words >= 2 || isApart(row)) && isFollowed(row);
	}

	private boolean isName(Cell cell) {
		String name = HeadRows.withoutUnit(cell.text());
		return !this.fields.named(name).isEmpty() || Cell.word(name).matches("序号|备注");
	}

	/** A word of a column that comes again is a value. */
	private boolean isRepeated(int row, Map.Entry<Integer, Cell> cell) {
		int last = this.head.rows().get(this.head.rows().size() - 1);
		for (int other = last + 1; other <= Math.min(this.grid.rows(), last + SAMPLE); other++) {
			if (other != row && !isName(this.grid.cell(other, 1)) && !this.grid.cell(other, cell.getKey()).isBlank()
					&& this.grid.cell(other, cell.getKey()).word().equals(cell.getValue().word())) {
				return true;
			}
		}
		return false;
	}

	/** Whether a blank row or a title stands above it. */
	private boolean isApart(int row) {
		return this.grid.row(row - 1).cells().values().stream().filter((cell) -> !cell.isBlank()).count() <= 1;
	}

	private boolean isFollowed(int row) {
		return row < this.grid.rows() && this.grid.row(row + 1).cells().size() > 1;
	}

}

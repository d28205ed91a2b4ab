package cn.xieshou.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds tables beside the first (并排的表): columns behind a column that is blank from the
 * head down, which list something of their own.
 */
final class AdjacentTables {

	private static final int SAMPLE = 200;

	private static final String SERIAL = "序号?|编次|no\\.?|行号|行次|#";

	private static final String REMARKS = ".*(备注|说明|备考|进展|情况).*";

	private final Grid grid;

	private final HeadRows head;

	private final int first;

	private final int last;

	private AdjacentTables(Grid grid, HeadRows head) {
		this.grid = grid;
		this.head = head;
		this.first = head.rows().get(head.rows().size() - 1) + 1;
		this.last = Math.min(grid.rows(), this.first + SAMPLE);
	}

	/**
	 * The columns of further tables.
	 * @param given what was corrected by hand; a table of which a column was chosen is
	 * read; may be {@code null}
	 */
	static Set<Integer> columns(Grid grid, HeadRows head, Mapping.@org.jspecify.annotations.Nullable Sheet given) {
		Set<Integer> beside = new TreeSet<>();
		if (head.rows().isEmpty() || head.paths().isEmpty()) {
			return beside;
		}
		AdjacentTables tables = new AdjacentTables(grid, head);
		List<List<Integer>> groups = tables.groups();
		for (List<Integer> group : groups.subList(1, groups.size())) {
			if (tables.isTable(groups.get(0), group)) {
				beside.addAll(group);
			}
		}
		Map<String, String> chosen = (given != null && given.columns() != null) ? given.columns() : Map.of();
		boolean read = beside.stream()
			.anyMatch((column) -> !chosen.getOrDefault(A1.letters(column), Mapping.NOTHING).equals(Mapping.NOTHING));
		return read ? Set.of() : beside;
	}

	/** Runs of columns that have a head, parted by columns with nothing at all. */
	private List<List<Integer>> groups() {
		List<List<Integer>> groups = new ArrayList<>();
		int before = -1;
		for (int column : new TreeSet<>(this.head.paths().keySet())) {
			boolean parted = before < 0;
			for (int between = before + 1; before > 0 && between < column; between++) {
				parted |= isBlank(between);
			}
			if (parted) {
				groups.add(new ArrayList<>());
			}
			groups.get(groups.size() - 1).add(column);
			before = column;
		}
		return groups;
	}

	private boolean isBlank(int column) {
		for (int row = this.first; row <= this.last; row++) {
			CellRange range = this.grid.mergedAt(row, column);
			if (!this.grid.cell(row, column).isBlank() || (range != null && range.left() < column)) {
				return false;
			}
		}
		return true;
	}

	private boolean isTable(List<Integer> main, List<Integer> group) {
		if (group.size() < 2 || main.size() < 2) {
			return false;
		}
		if (leaf(group.get(0)).toLowerCase(java.util.Locale.ROOT).matches(SERIAL)) {
			return true;
		}
		int filled = 0;
		int words = 0;
		int alone = 0;
		for (int row = this.first; row <= this.last; row++) {
			Cell cell = this.grid.cell(row, group.get(0));
			filled += cell.isBlank() ? 0 : 1;
			words += (cell.kind() == Cell.Kind.TEXT && !cell.word().matches(".*\\d.*") && cell.word().length() > 1) ? 1
					: 0;
			int at = row;
			alone += (main.stream().allMatch((column) -> this.grid.spread(at, column).isBlank())
					&& group.stream().filter((column) -> !this.grid.cell(at, column).isBlank()).count() > 1) ? 1 : 0;
		}
		boolean names = words * 2 > filled && !leaf(group.get(0)).matches(REMARKS);
		return names || alone > 0;
	}

	private String leaf(int column) {
		List<String> path = this.head.path(column);
		return Cell.word(path.get(path.size() - 1));
	}

}

package cn.xieshou.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.xieshou.access.PairingTree;
import cn.xieshou.values.Quantity;

/**
 * A table that is filled (报表).
 *
 * @param definition how it is defined
 * @param query what was asked for
 * @param rows its rows
 * @param foot the cells of the foot row, one for each column
 * @param more whether there are more rows than these, which is why the foot is empty
 */
record ReportTable(ReportDefinition definition, ReportQuery query, List<ReportRow> rows, List<ReportCell> foot,
		boolean more) {

	/** How many cells are in which state. */
	Map<CellState, Integer> states() {
		Map<CellState, Integer> states = new LinkedHashMap<>();
		this.rows.forEach((row) -> row.cells().forEach((cell) -> states.merge(cell.state(), 1, Integer::sum)));
		return states;
	}

	/**
	 * What one pairing still has to report (缺什么，谁该报).
	 *
	 * @param pairing the pairing
	 * @param columns the columns with how many cells of each
	 */
	record Missing(PairingTree.Node pairing, Map<Integer, Integer> columns) {

		int cells() {
			return this.columns.values().stream().mapToInt(Integer::intValue).sum();
		}

	}

	/** What is missing, by the pairing that should report it. */
	List<Missing> missing() {
		Map<PairingTree.Node, Map<Integer, Integer>> byPairing = new LinkedHashMap<>();
		for (ReportRow row : this.rows) {
			for (int i = 0; i < row.cells().size() && row.pairing() != null; i++) {
				if (row.cells().get(i).state().isOpen()) {
					byPairing.computeIfAbsent(row.pairing(), (fresh) -> new LinkedHashMap<>())
						.merge(this.definition.columns().get(i).number(), 1, Integer::sum);
				}
			}
		}
		List<Missing> missing = new ArrayList<>();
		byPairing.forEach((pairing, columns) -> missing.add(new Missing(pairing, columns)));
		return missing;
	}

	/**
	 * What a rule between columns came to (表内核对).
	 *
	 * @param rule the rule
	 * @param checked how many rows have both numbers
	 * @param broken the rows that break it
	 */
	record Checked(ColumnRule rule, int checked, List<ReportRow> broken) {

	}

	/** What the rules between columns come to, those of parts and wholes too. */
	List<Checked> checks() {
		List<ColumnRule> rules = new ArrayList<>(this.definition.held());
		this.definition.columns()
			.stream()
			.filter((column) -> column.partOf() != null)
			.map((column) -> new ColumnRule(column.number(), column.partOf()))
			.filter((rule) -> !rules.contains(rule))
			.forEach(rules::add);
		return rules.stream().filter((rule) -> isRead(rule.less()) && isRead(rule.more())).map(this::check).toList();
	}

	private boolean isRead(int number) {
		return !this.definition.column(number).orElseThrow().isTyped();
	}

	private Checked check(ColumnRule rule) {
		List<ReportRow> both = this.rows.stream()
			.filter((row) -> cell(row, rule.less()).quantity() != null && cell(row, rule.more()).quantity() != null)
			.toList();
		return new Checked(rule, both.size(), both.stream().filter((row) -> {
			Quantity less = cell(row, rule.less()).quantity();
			Quantity more = cell(row, rule.more()).quantity();
			return less != null && more != null && less.exceeds(more);
		}).toList());
	}

	private ReportCell cell(ReportRow row, int number) {
		for (int i = 0; i < row.cells().size(); i++) {
			if (this.definition.columns().get(i).number() == number) {
				return row.cells().get(i);
			}
		}
		throw new IllegalStateException("No column " + number);
	}

}

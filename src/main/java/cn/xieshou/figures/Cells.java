package cn.xieshou.figures;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.IndicatorKind;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.rollup.Rows;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.SubjectKind;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Span;

/**
 * What indicators come to for pairings and periods (数据格查询): one statement, however many
 * of each. Of several figures of one cell the first counts: of the pairing or its region
 * before what is in it, of the whole before a part, actual before expected, the latest
 * before the earlier, the longer before the shorter, the larger before the smaller. Which
 * one that is, the index says; only that row is read.
 */
@Service
@Transactional(readOnly = true)
public class Cells {

	/** As the index has it, see {@link FigureTotals#counts}. */
	static final String COUNTS = "v.scope = 'OWN' and v.claim <> 'FROM_NAME' and v.same_as is null"
			+ " and v.period_kind <> 'unstated'";

	static final String ORDER = "(v.subject_kind not in ('PAIRING', 'REGION')), (v.subject <> ''), v.basis, v.period_ends_on desc nulls last,"
			+ " v.period_starts_on nulls first, v.amount_base desc, v.id";

	/** Only within the index: which figures there are of an indicator and a pairing. */
	private static final String CHOSEN = """
			from unnest(?::uuid[], ?::uuid[]) as n (root_id, pairing_id)
			cross join unnest(?::uuid[], ?::boolean[]) as i (indicator_id, flow)
			cross join lateral (select %s v.root_id, v.id from indicator_value v
			where v.root_id = n.root_id and v.indicator_id = i.indicator_id and v.pairing_id = n.pairing_id
			and v.amount_value is not null and v.basis in ('ACTUAL', 'FORECAST') and v.basis = any(?)
			and %s and %s order by %s) chosen
			""";

	private static final String COLUMNS = "select t.id, t.indicator_id, t.pairing_id, t.period_kind, t.period_span,"
			+ " t.basis, t.subject_kind, t.amount_value, t.amount_unit, t.amount_comparator, t.amount_word, t.amount_upper,"
			+ " t.amount_text ";

	private static final String THEIR_ROWS = " join indicator_value t on t.root_id = chosen.root_id and t.id = chosen.id";

	private static final String CHOSEN_OF_YEAR = CHOSEN.formatted("", COUNTS,
			"(not i.flow or v.period_kind = 'year') and (?::date is null or v.period_ends_on <= ?)"
					+ " and (not i.flow or ?::date is null or v.period_ends_on = ?)",
			ORDER + " limit 1");

	private static final String OF_PERIODS = COLUMNS + CHOSEN.formatted("distinct on (v.period_span)", COUNTS,
			"v.period_span = any(?)", "v.period_span, " + ORDER) + THEIR_ROWS;

	private static final String OF_YEAR = COLUMNS + CHOSEN_OF_YEAR + THEIR_ROWS;

	private final JdbcTemplate jdbc;

	private final Indicators indicators;

	private final PairingTree tree;

	private final Access access;

	Cells(JdbcTemplate jdbc, Indicators indicators, PairingTree tree, Access access) {
		this.jdbc = jdbc;
		this.indicators = indicators;
		this.tree = tree;
		this.access = access;
	}

	/** The cells of some periods, those that there is a value for. */
	public List<Cell> of(Collection<IndicatorCard> indicators, Collection<PairingTree.Node> nodes,
			Collection<Span> periods, Collection<Basis> bases) {
		return read(OF_PERIODS, indicators, nodes, bases,
				(Object) periods.stream().map(Span::toString).toArray(String[]::new));
	}

	/**
	 * One cell for each indicator and pairing: of a flow the value of a calendar year, of
	 * everything else what there was by the end of that year.
	 * @param year the year, {@code null} for the latest of each
	 */
	public List<Cell> of(Collection<IndicatorCard> indicators, Collection<PairingTree.Node> nodes,
			@Nullable Integer year, Collection<Basis> bases) {
		return read(OF_YEAR, indicators, nodes, bases, end(year));
	}

	/**
	 * The figures of the same cells, as a query of their ids that looks at no row;
	 * {@code null} if there can be none.
	 */
	@Nullable Rows chosen(Collection<IndicatorCard> indicators, Collection<PairingTree.Node> nodes, @Nullable Integer year,
			Collection<Basis> bases) {
		List<@Nullable Object> arguments = arguments(indicators, nodes, bases, end(year));
		return arguments.isEmpty() ? null : new Rows("select chosen.id " + CHOSEN_OF_YEAR, arguments);
	}

	/** The last day of a year, as often as it is asked for. */
	private static @Nullable Object[] end(@Nullable Integer year) {
		Date end = (year != null) ? Date.valueOf(LocalDate.of(year, 12, 31)) : null;
		return new @Nullable Object[] { end, end, end, end };
	}

	private List<Cell> read(String sql, Collection<IndicatorCard> indicators, Collection<PairingTree.Node> nodes,
			Collection<Basis> bases, @Nullable Object... period) {
		List<@Nullable Object> arguments = arguments(indicators, nodes, bases, period);
		return arguments.isEmpty() ? List.of() : this.jdbc.query(sql, this::cell, arguments.toArray());
	}

	/** What is asked for within the reader's scope; empty if that is nothing. */
	private List<@Nullable Object> arguments(Collection<IndicatorCard> indicators, Collection<PairingTree.Node> nodes,
			Collection<Basis> bases, @Nullable Object... period) {
		Scope scope = this.access.scope(Permission.READ);
		List<PairingTree.Node> seen = nodes.stream().filter((node) -> scope.contains(node.root(), node.id())).toList();
		if (seen.isEmpty() || indicators.isEmpty()) {
			return List.of();
		}
		List<@Nullable Object> arguments = new ArrayList<>();
		arguments.add(seen.stream().map(PairingTree.Node::root).toArray(UUID[]::new));
		arguments.add(seen.stream().map(PairingTree.Node::id).toArray(UUID[]::new));
		arguments.add(indicators.stream().map(IndicatorCard::id).toArray(UUID[]::new));
		arguments.add(indicators.stream().map((card) -> card.kind() == IndicatorKind.FLOW).toArray(Boolean[]::new));
		arguments.add(bases.stream().map(Basis::name).toArray(String[]::new));
		arguments.addAll(Arrays.asList(period));
		return arguments;
	}

	private Cell cell(ResultSet row, int number) throws SQLException {
		String span = row.getString("period_span");
		return new Cell(this.indicators.require(row.getObject("indicator_id", UUID.class)),
				this.tree.require(row.getObject("pairing_id", UUID.class)),
				Period.of(PeriodKind.of(row.getString("period_kind")), (span != null) ? Span.parse(span) : null),
				Basis.valueOf(row.getString("basis")), SubjectKind.valueOf(row.getString("subject_kind")),
				row.getObject("id", UUID.class), java.util.Objects.requireNonNull(Figures.quantity(row, "amount")));
	}

}

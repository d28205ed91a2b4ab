package cn.xieshou.figures;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.rollup.Rows;
import cn.xieshou.statement.Absence;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.SubjectKind;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.QuantityColumns;
import cn.xieshou.values.Span;

/**
 * What indicators come to for pairings and periods (数据格查询): one statement, however many
 * of each. Of several figures of one cell the first counts: of the pairing or its region
 * before what is in it, of the whole before a part, actual before expected, the latest
 * before the earlier, the longer before the shorter, the undoubted before that which
 * doubts it, the larger before the smaller. Which one that is, the index says; only that
 * row is read.
 */
@Service
@Transactional(readOnly = true)
public class Cells {

	/** As the index has it, see {@link FigureChoice#counts}. */
	static final String COUNTS = "v.scope = 'OWN' and v.claim <> 'FROM_NAME' and v.same_as is null"
			+ " and v.period_kind <> 'unstated'";

	/** As the index has it, see {@link FigureChoice#ORDER}. */
	static final String ORDER = "(v.subject_kind not in ('PAIRING', 'REGION')), (v.subject <> ''), v.basis, v.period_ends_on desc nulls last,"
			+ " v.period_starts_on nulls first, (v.scope_note is not null), (v.doubt_kind is not null), v.amount_base desc,"
			+ " v.id";

	/** Only within the index: which figures there are of an indicator and a pairing. */
	private static final String OUTCOMES = """
			v.root_id = n.root_id and v.indicator_id = i.indicator_id and v.pairing_id = n.pairing_id
			and v.amount_value is not null and v.basis in ('ACTUAL', 'FORECAST') and v.basis = any(asked.bases)
			and %s""".formatted(COUNTS);

	private static final String ASKED = """
			from unnest(?::uuid[], ?::uuid[]) as n (root_id, pairing_id)
			cross join unnest(?::uuid[], ?::boolean[]) as i (indicator_id, flow)
			""";

	/** Of a year, see {@link FigureChoice#isOf}. */
	private static final String IN_YEAR = """
			(case when i.flow then v.period_kind = 'year' and (asked.last is null or v.period_ends_on = asked.last)
			else asked.last is null or v.period_ends_on between asked.first and asked.last end)""";

	private static final String COLUMNS = "select t.id, t.indicator_id, t.pairing_id, t.period_kind, t.period_span,"
			+ " t.basis, t.subject_kind, t.amount_value, t.amount_unit, t.amount_comparator, t.amount_word, t.amount_upper,"
			+ " t.amount_text, asked_for ";

	private static final String THEIR_ROWS = " join indicator_value t on t.root_id = chosen.root_id and t.id = chosen.id";

	private static final String YEAR_ASKED = ASKED
			+ "cross join (select ?::text[] as bases, ?::date as first, ?::date as last) asked ";

	private static final String OF_YEAR = COLUMNS.replace("asked_for", "null as asked_for") + YEAR_ASKED
			+ "cross join lateral (select v.root_id, v.id " + foremost("") + ") chosen" + THEIR_ROWS;

	/** The opposite of {@link #OUTCOMES}, as the index of it has it. */
	private static final String INSTEAD = """
			(v.amount_value is null or v.basis not in ('ACTUAL', 'FORECAST') or v.scope <> 'OWN' or v.claim = 'FROM_NAME'
			or v.same_as is not null or v.period_kind = 'unstated')""";

	/**
	 * The first without a scope note, the first of each note, and why there is no value
	 * before all else.
	 */
	private static final String CHOSEN = """
			(select v.id %s)
			union all (select distinct on (v.scope_note) v.id from indicator_value v where v.scope_note is not null
			and %s and %s order by v.scope_note, %s)
			union all (select v.id from indicator_value v where v.root_id = n.root_id
			and v.indicator_id = i.indicator_id and v.pairing_id = n.pairing_id and %s and %s
			order by (v.absence is null), (v.subject_kind not in ('PAIRING', 'REGION')), (v.subject <> ''),
			v.period_ends_on desc nulls last, v.id limit 1)
			""";

	/**
	 * What the total of a year chooses from, with what a pairing says that counts in no
	 * sum.
	 */
	private static final String CHOICE_OF_YEAR = "select chosen.id " + YEAR_ASKED + "cross join lateral ("
			+ CHOSEN.formatted(foremost(" and v.scope_note is null"), OUTCOMES, IN_YEAR, ORDER, INSTEAD, IN_YEAR)
			+ ") chosen";

	/**
	 * The same where nobody asks for a year. Of a flow it is the latest year of all
	 * pairings, so what a pairing says of that year is chosen from, too. A pairing that
	 * has a flow of no year has it of any stretch. What comes first is looked for once.
	 */
	private static final String CHOICE_OF_LATEST = """
			with foremost as (select n.root_id, n.pairing_id, i.indicator_id, i.flow, asked.bases, f.* %s
			left join lateral (select v.id, v.basis, v.period_ends_on, v.scope_note %s) f on true),
			latest as (select distinct on (indicator_id) indicator_id, period_ends_on from foremost
			where flow and id is not null order by indicator_id, basis, period_ends_on desc),
			cell as (select root_id, pairing_id, indicator_id, bases, flow and id is not null as flow,
			null::date as first, null::date as last, case when scope_note is null then id end as known
			from foremost union all
			select f.root_id, f.pairing_id, f.indicator_id, f.bases, f.flow,
			date_trunc('year', l.period_ends_on)::date, l.period_ends_on, null from foremost f join latest l
			using (indicator_id) where f.period_ends_on is distinct from l.period_ends_on)
			select chosen.id from cell asked cross join lateral (select asked.known as id where asked.known is not null
			union all %s) chosen
			""".formatted(YEAR_ASKED, foremost(""),
			ofCells(CHOSEN.formatted(foremost(" and v.scope_note is null and asked.known is null"), OUTCOMES, IN_YEAR,
					ORDER, INSTEAD, IN_YEAR)));

	/** Of stretches, see {@link FigureChoice#isOf}. */
	private static final String OF_PERIODS = COLUMNS.replace("asked_for", "chosen.span as asked_for") + ASKED + """
			cross join (select ?::text[] as bases) asked
			cross join lateral (select distinct on (p.span) p.span, v.root_id, v.id
			from unnest(?::text[], ?::date[], ?::date[]) as p (span, first, last) join indicator_value v
			on v.period_span = p.span or (not i.flow and v.period_ends_on between p.first and p.last)
			where %s order by p.span, %s) chosen""".formatted(OUTCOMES, ORDER) + THEIR_ROWS;

	/** Why pairings have no value of stretches; the same figure comes first. */
	private static final String ABSENCES = "select chosen.*, i.indicator_id, n.pairing_id " + ASKED
			+ """
					cross join (select ?::text[] as bases) asked
					cross join lateral (select distinct on (p.span) p.span, v.id, v.absence
					from unnest(?::text[], ?::date[], ?::date[]) as p (span, first, last) join indicator_value v
					on v.period_span = p.span or (not i.flow and v.period_ends_on between p.first and p.last)
					where v.root_id = n.root_id and v.indicator_id = i.indicator_id and v.pairing_id = n.pairing_id
					and v.absence is not null and %s order by p.span, (v.subject_kind not in ('PAIRING', 'REGION')), (v.subject <> ''),
					v.period_ends_on desc nulls last, v.id) chosen"""
				.formatted(INSTEAD);

	/** The figure of a cell that comes first. */
	private static String foremost(String only) {
		return "from indicator_value v where " + OUTCOMES + " and " + IN_YEAR + only + " order by " + ORDER
				+ " limit 1";
	}

	/** The same where pairing, indicator and year asked for are one row. */
	private static String ofCells(String condition) {
		return condition.replaceAll("\\b[ni]\\.(?=(?:root_id|pairing_id|indicator_id|flow)\\b)", "asked.");
	}

	private final JdbcTemplate jdbc;

	private final Indicators indicators;

	private final PairingTree tree;

	private final Access access;

	private final RecordVisibility visibility;

	Cells(JdbcTemplate jdbc, Indicators indicators, PairingTree tree, Access access, RecordVisibility visibility) {
		this.jdbc = jdbc;
		this.indicators = indicators;
		this.tree = tree;
		this.access = access;
		this.visibility = visibility;
	}

	/**
	 * The cells of some periods, those that there is a value for: of a flow the value of
	 * the very period, of everything else what there was at the end of it.
	 */
	public List<Cell> of(Collection<IndicatorCard> indicators, Collection<PairingTree.Node> nodes,
			Collection<Span> periods, Collection<Basis> bases) {
		return read(OF_PERIODS, indicators, nodes, bases, stretches(periods));
	}

	/**
	 * Why there is no value of some periods, where somebody says so.
	 */
	public List<Absent> absences(Collection<IndicatorCard> indicators, Collection<PairingTree.Node> nodes,
			Collection<Span> periods) {
		List<@Nullable Object> arguments = arguments(indicators, nodes, List.of(), stretches(periods));
		return arguments.isEmpty() ? List.of()
				: this.jdbc.query(ABSENCES,
						(row, number) -> new Absent(row.getObject("indicator_id", UUID.class),
								row.getObject("pairing_id", UUID.class), Span.parse(row.getString("span")),
								row.getObject("id", UUID.class), Absence.valueOf(row.getString("absence"))),
						arguments.toArray());
	}

	/**
	 * A cell that somebody says to have no value.
	 *
	 * @param indicator the indicator
	 * @param pairing the pairing
	 * @param asked the stretch that it was asked for
	 * @param figure the figure that says so
	 * @param absence why
	 */
	public record Absent(UUID indicator, UUID pairing, Span asked, UUID figure, Absence absence) {

	}

	private static @Nullable Object[] stretches(Collection<Span> periods) {
		return new @Nullable Object[] { periods.stream().map(Span::toString).toArray(String[]::new),
				periods.stream().map((span) -> Date.valueOf(span.startsOn())).toArray(Date[]::new),
				periods.stream().map(Cells::end).toArray(Date[]::new) };
	}

	private static @Nullable Date end(Span span) {
		LocalDate end = span.endsOn();
		return (end != null) ? Date.valueOf(end) : null;
	}

	/**
	 * One cell for each indicator and pairing: of a flow the value of a calendar year, of
	 * everything else what there was at the end of it.
	 * @param year the year, {@code null} for the latest of each
	 */
	public List<Cell> of(Collection<IndicatorCard> indicators, Collection<PairingTree.Node> nodes,
			@Nullable Integer year, Collection<Basis> bases) {
		return read(OF_YEAR, indicators, nodes, bases, days(year));
	}

	/**
	 * The figures that a total of the same cells chooses from, as a query of their ids
	 * that looks at no row; {@code null} if there can be none.
	 */
	@Nullable Rows chosen(Collection<IndicatorCard> indicators, Collection<PairingTree.Node> nodes, @Nullable Integer year,
			Collection<Basis> bases) {
		List<@Nullable Object> arguments = arguments(indicators, nodes, bases, days(year));
		return arguments.isEmpty() ? null : new Rows((year != null) ? CHOICE_OF_YEAR : CHOICE_OF_LATEST, arguments);
	}

	/** The first and the last day of a year. */
	private static @Nullable Object[] days(@Nullable Integer year) {
		return (year != null) ? new @Nullable Object[] { Date.valueOf(LocalDate.of(year, 1, 1)),
				Date.valueOf(LocalDate.of(year, 12, 31)) } : new @Nullable Object[] { null, null };
	}

	private List<Cell> read(String sql, Collection<IndicatorCard> indicators, Collection<PairingTree.Node> nodes,
			Collection<Basis> bases, @Nullable Object... period) {
		List<@Nullable Object> arguments = arguments(indicators, nodes, bases, period);
		List<Cell> cells = arguments.isEmpty() ? List.of() : this.jdbc.query(sql, this::cell, arguments.toArray());
		Set<UUID> hidden = this.visibility.hidden("indicator-values", cells.stream().map(Cell::figure).toList());
		return hidden.isEmpty() ? cells : cells.stream().filter((cell) -> !hidden.contains(cell.figure())).toList();
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
		String asked = row.getString("asked_for");
		return new Cell(this.indicators.require(row.getObject("indicator_id", UUID.class)),
				this.tree.require(row.getObject("pairing_id", UUID.class)),
				Period.of(PeriodKind.of(row.getString("period_kind")), (span != null) ? Span.parse(span) : null),
				Basis.valueOf(row.getString("basis")), SubjectKind.valueOf(row.getString("subject_kind")),
				row.getObject("id", UUID.class),
				java.util.Objects.requireNonNull(QuantityColumns.readStated(row, "amount")),
				(asked != null) ? Span.parse(asked) : null);
	}

}

package cn.xieshou.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.list.FacetCounts;
import cn.xieshou.statement.IndicatorValueRegister;
import cn.xieshou.values.Days;

/**
 * Picks the few figures out of all (要数摘选): one statement for what they are, each list
 * from the beginning of an index, and one for what they say.
 */
@Service
@Transactional(readOnly = true)
public class Shortlists {

	/** The lists, for places that are whole trees or single pairings. */
	private static final String PICK = """
			with place as (select unnest(?::uuid[]) as id), node as (select unnest(?::uuid[]) as id),
			years as (select y from unnest(?::int[]) y order by y desc),
			grown as (select y from ((select y from years where (select count(*) from (select 1 from place
			cross join lateral (select 1 from figure_growth g where g.%1$s = place.id and g.on_day = make_date(y, 12, 31)
			limit %2$d) g limit %2$d) few) = %2$d limit 1) union all (select y from years where exists (select 1
			from place join figure_growth g on g.%1$s = place.id and g.on_day = make_date(y, 12, 31)) limit 1)) either
			limit 1),
			growth as (select g.points, g.value_id from grown cross join place cross join lateral (select points, value_id
			from figure_growth g where g.%1$s = place.id and g.on_day = make_date(grown.y, 12, 31) limit %3$d) g
			limit %3$d),
			up as (select g.* from grown cross join place cross join lateral (select points, value_id
			from figure_growth g where g.%1$s = place.id and g.on_day = make_date(grown.y, 12, 31) and points > 0
			order by points desc, value_id desc limit %4$d) g order by points desc, value_id desc limit %4$d),
			down as (select g.* from grown cross join place cross join lateral (select points, value_id
			from figure_growth g where g.%1$s = place.id and g.on_day = make_date(grown.y, 12, 31) and points < 0
			order by points, value_id limit %4$d) g order by points, value_id limit %4$d),
			goal as (select v.id, g.id as target from (select g.* from place cross join lateral (select %12$s from target g
			where g.%1$s = place.id and %10$s order by g.period_ends_on desc nulls last, g.id limit %5$d) g
			order by g.period_ends_on desc nulls last, g.id limit %5$d) g
			cross join lateral (%6$s) v order by g.period_ends_on desc nulls last, g.id limit %4$d),
			foremost as (select v.id, node.id as pairing_id, v.target from node cross join lateral (select v.id,
			g.id as target from (select %12$s from target g where g.pairing_id = node.id and %10$s
			order by g.period_ends_on desc nulls last, g.id limit 2) g cross join lateral (%6$s) v
			order by g.period_ends_on desc nulls last, g.id limit 1) v),
			doubtful as (select v.* from place cross join lateral (select v.id, v.period_ends_on
			from indicator_value v where v.%1$s = place.id and (v.doubt is not null or v.absence in ('MISSING', 'DAMAGED'))
			and %11$s order by v.period_ends_on desc nulls last, v.id limit %4$d) v
			order by v.period_ends_on desc nulls last, v.id limit %4$d),
			planned as (select v.* from place cross join lateral (select v.id, v.root_id, v.series_id,
			v.period_starts_on, v.period_ends_on from indicator_value v where v.%1$s = place.id and v.basis = 'PLAN'
			and v.period_ends_on < ? and %11$s
			order by v.period_ends_on desc, v.id limit %9$d) v order by v.period_ends_on desc, v.id limit %9$d),
			overdue as (select v.* from planned v where not exists (select 1 from indicator_value a
			where a.root_id = v.root_id and a.series_id = v.series_id and a.basis = 'ACTUAL'
			and a.period_ends_on >= v.period_starts_on) order by v.period_ends_on desc, v.id limit 2),
			newest as (select v.* from place cross join lateral (select v.id, v.posted_at, v.period_ends_on
			from indicator_value v where v.%1$s = place.id and v.basis in ('ACTUAL', 'FORECAST') and %7$s
			order by v.posted_at desc, v.period_ends_on desc, v.id limit %8$d) v
			order by v.posted_at desc, v.period_ends_on desc nulls last, v.id limit %8$d)
			select 'goal' as list, id, null::uuid as of, target, null::bigint as number from goal
			union all select 'foremost', id, pairing_id, target, null from foremost
			union all select 'doubtful', id, null, null, null from doubtful
			union all select 'overdue', id, null, null, null from overdue
			union all select 'newest', id, null, null, null from newest
			union all select 'grown', value_id, null, null, null from up
			union all select 'fallen', value_id, null, null, null from down
			union all select 'year', null, null, null, y from grown
			union all select 'population', null, null, null, count(*) from growth
			union all select 'grew', null, null, null, count(*) from growth where points > 0
			union all select 'fell', null, null, null, count(*) from growth where points < 0
			""";

	/** Of a target, what its index has. */
	private static final String TARGET = "g.root_id, g.series_id, g.period_kind, g.period_span, g.period_ends_on, g.id";

	/** Of the same period as its target. */
	private static final String OF_TARGET = """
			select v.id from indicator_value v where v.root_id = g.root_id
			and v.series_id = g.series_id and v.period_kind = g.period_kind
			and coalesce(v.period_span, '') = coalesce(g.period_span, '') and v.basis in ('ACTUAL', 'FORECAST')
			order by v.basis, v.same_as is not null, v.scope_note is not null, v.doubts <> '{}', v.id
			limit 1""";

	/** Two indicators that state the same thing for the same span. */
	private static final String PAIRS = """
			with stated as (select v.* from unnest(?::uuid[], ?::uuid[]) as n (root_id, pairing_id)
			cross join unnest(?::uuid[]) as i (indicator_id)
			cross join lateral (select v.id, v.indicator_id, v.pairing_id, v.subject, v.period_kind, v.period_span,
			v.period_ends_on from indicator_value v where v.root_id = n.root_id and v.indicator_id = i.indicator_id
			and v.pairing_id = n.pairing_id and v.amount_value is not null and v.basis in ('ACTUAL', 'FORECAST')
			and %s and (?::date is null or v.period_ends_on between ? and ?)
			order by %s limit %d) v)
			select a.id as first, b.id as second from stated a join stated b on b.pairing_id = a.pairing_id
			and b.subject = a.subject and b.period_kind = a.period_kind
			and b.period_span is not distinct from a.period_span
			where a.indicator_id = ? and b.indicator_id = ?
			order by a.pairing_id, a.period_ends_on desc nulls last, a.id, b.id limit %d
			""";

	/** So many growths make a year worth showing. */
	private static final int ENOUGH = 3;

	/** So many are counted; of more a page says that there are more. */
	private static final int COUNTED = 500;

	private static final int FEW = 5;

	/** So many targets are looked at for a few that have a figure. */
	private static final int LOOKED_AT = 12;

	/** So many of the plans that passed last are looked at for those that have none. */
	private static final int PLANS = 6;

	/** So many years back one is looked for that has enough growths. */
	private static final int YEARS = 4;

	private static final int NEWEST = 6;

	/** The lists that show by how much figures grew. */
	private static final Set<String> GROWTHS = Set.of("grown", "fallen");

	/** The lists that show figures with their targets. */
	private static final Set<String> GOALS = Set.of("goal", "foremost");

	private final JdbcTemplate jdbc;

	private final FacetCounts counts;

	private final IndicatorValueRegister values;

	private final Figures figures;

	private final PairingTree tree;

	private final Access access;

	private final Clock clock;

	Shortlists(JdbcTemplate jdbc, FacetCounts counts, IndicatorValueRegister values, Figures figures, PairingTree tree,
			Access access, Clock clock) {
		this.jdbc = jdbc;
		this.counts = counts;
		this.values = values;
		this.figures = figures;
		this.tree = tree;
		this.access = access;
		this.clock = clock;
	}

	/** What one look has found. */
	private record Picked(String list, @Nullable UUID id, @Nullable UUID of, @Nullable UUID target, long number) {

	}

	/**
	 * The shortlist of some pairings with all below them.
	 * @param year the year that everything is taken for, {@code null} for any
	 * @param years the years that there are yearly figures for
	 * @param today the day by which a plan has passed
	 */
	public Shortlist of(Collection<PairingTree.Node> nodes, @Nullable Integer year, Collection<Integer> years,
			LocalDate today) {
		boolean trees = nodes.stream().allMatch(PairingTree.Node::isRoot);
		UUID[] top = nodes.stream().map(PairingTree.Node::id).toArray(UUID[]::new);
		String sql = PICK.formatted(trees ? "root_id" : "pairing_id", ENOUGH, COUNTED + 1, FEW, LOOKED_AT, OF_TARGET,
				inYear(year), NEWEST, PLANS, within("g", year), within("v", year), TARGET);
		List<Picked> picked = this.jdbc.query(sql,
				(row, number) -> new Picked(row.getString("list"), row.getObject("id", UUID.class),
						row.getObject("of", UUID.class), row.getObject("target", UUID.class), row.getLong("number")),
				trees ? top : visible(nodes), top,
				((year != null) ? List.of(year) : years).stream().limit(YEARS).toArray(Integer[]::new), today);
		return shortlist(picked, this.figures.shown(ids(picked, (list) -> true),
				new ReportedFigures.Compared(ids(picked, GROWTHS::contains), ids(picked, GOALS::contains))));
	}

	private static Set<UUID> ids(List<Picked> picked, Predicate<String> lists) {
		return picked.stream()
			.filter((one) -> lists.test(one.list()))
			.map(Picked::id)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** That a period ends in a year; written out, so that an index is read there only. */
	private static String within(String alias, @Nullable Integer year) {
		return (year != null)
				? "%1$s.period_ends_on between make_date(%2$d, 1, 1) and make_date(%2$d, 12, 31)".formatted(alias, year)
				: "true";
	}

	/** The same in the terms of the index of the newest. */
	private static String inYear(@Nullable Integer year) {
		return (year != null) ? "extract(year from v.period_ends_on) = " + year : "true";
	}

	/**
	 * Two figures of one subject and one span.
	 *
	 * @param first the one
	 * @param second the other
	 */
	public record Pair(Figure first, Figure second) {

	}

	/** The latest spans for which some pairings state both of two indicators. */
	public List<Pair> pairs(Collection<PairingTree.Node> nodes, IndicatorCard first, IndicatorCard second,
			@Nullable Integer year) {
		LocalDate from = (year != null) ? LocalDate.of(year, 1, 1) : null;
		LocalDate to = (year != null) ? LocalDate.of(year, 12, 31) : null;
		List<UUID[]> found = this.jdbc.query(PAIRS.formatted(Cells.COUNTS, Cells.ORDER, LOOKED_AT, NEWEST),
				(row, number) -> new UUID[] { row.getObject(1, UUID.class), row.getObject(2, UUID.class) },
				nodes.stream().map(PairingTree.Node::root).toArray(UUID[]::new),
				nodes.stream().map(PairingTree.Node::id).toArray(UUID[]::new), new UUID[] { first.id(), second.id() },
				from, from, to, first.id(), second.id());
		Map<UUID, Figure> figures = this.figures.shown(found.stream().flatMap(java.util.Arrays::stream).toList(),
				ReportedFigures.Compared.NONE);
		return found.stream()
			.filter((pair) -> figures.containsKey(pair[0]) && figures.containsKey(pair[1]))
			.map((pair) -> new Pair(Objects.requireNonNull(figures.get(pair[0])),
					Objects.requireNonNull(figures.get(pair[1]))))
			.toList();
	}

	/** Which periods the figures of some pairings and of all below them are of. */
	public FigurePeriods periods(Collection<PairingTree.Node> nodes) {
		return FigurePeriods.of(
				this.counts.counted(this.values, nodes.stream().map(PairingTree.Node::id).toList(), List.of()),
				thisYear());
	}

	/** Which periods the figures of a pairing itself are of. */
	public FigurePeriods periodsOf(PairingTree.Node node) {
		List<UUID> below = this.tree.subtree(node.id())
			.stream()
			.filter((one) -> node.id().equals(one.parent()))
			.map(PairingTree.Node::id)
			.toList();
		return FigurePeriods.of(this.counts.counted(this.values, List.of(node.id()), below), thisYear());
	}

	private int thisYear() {
		return Days.today(this.clock).getYear();
	}

	/** The pairings that the reader sees of those and of all below them. */
	private UUID[] visible(Collection<PairingTree.Node> nodes) {
		Scope scope = this.access.scope(Permission.READ);
		return nodes.stream()
			.flatMap((node) -> this.tree.subtree(node.id()).stream())
			.filter((node) -> scope.contains(node.root(), node.id()))
			.map(PairingTree.Node::id)
			.distinct()
			.toArray(UUID[]::new);
	}

	private static Shortlist shortlist(List<Picked> picked, Map<UUID, Figure> figures) {
		Map<String, List<Figure>> lists = new HashMap<>();
		Map<UUID, Figure> foremost = new LinkedHashMap<>();
		Map<String, Long> numbers = new HashMap<>();
		for (Picked one : picked) {
			Figure found = figures.get(one.id());
			Figure figure = (found != null && one.target() != null) ? found.against(one.target()) : found;
			if (figure == null) {
				numbers.put(one.list(), one.number());
			}
			else if (one.of() != null) {
				foremost.put(one.of(), figure);
			}
			else {
				lists.computeIfAbsent(one.list(), (list) -> new ArrayList<>()).add(figure);
			}
		}
		Long year = numbers.get("year");
		long population = numbers.getOrDefault("population", 0L);
		return new Shortlist(lists.getOrDefault("goal", List.of()), foremost, lists.getOrDefault("doubtful", List.of()),
				lists.getOrDefault("overdue", List.of()), lists.getOrDefault("newest", List.of()),
				new Shortlist.Growth((year != null) ? year.intValue() : null, lists.getOrDefault("grown", List.of()),
						lists.getOrDefault("fallen", List.of()), Math.min(population, COUNTED),
						numbers.getOrDefault("grew", 0L), numbers.getOrDefault("fell", 0L), population > COUNTED));
	}

}

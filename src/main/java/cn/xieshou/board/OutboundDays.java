package cn.xieshou.board;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.page.Numbers;

/**
 * How many days leaders were away to win investors, month by month, beside what is asked
 * of them (外出招商日历). What was away across months, or has no day, belongs to no month.
 */
@Component
class OutboundDays {

	private static final int MONTHS = 12;

	private static final String DAYS = """
			select t.pairing_id, to_char(span_starts_on(t.held), 'YYYY-MM') as month, count(*) as n,
			sum(t.days_out_value) as days from event t
			where %s and t.kind = 'OUTBOUND' and span_starts_on(t.held) >= ?
			and date_trunc('month', span_starts_on(t.held)) = date_trunc('month', span_ends_on(t.held))
			group by 1, 2
			""";

	/** The newest of each pairing: what a plan says, or a target. */
	private static final String ASKED = """
			select distinct on (pairing_id) * from (
			select t.pairing_id, t.amount_value, '/figures/' || t.id as href, t.period_ends_on from indicator_value t
			where %1$s and t.basis = 'PLAN' and t.amount_value is not null and t.indicator_id in (%2$s)
			union all select t.pairing_id, t.amount_value, '/targets/' || t.id, t.period_ends_on from target t
			where %3$s and t.indicator_id in (%2$s)) a
			order by pairing_id, period_ends_on desc nulls last
			""";

	private static final String INDICATOR = "select i.id from indicator i where i.code = 'promotion.outbound_days'";

	private static final String UNDATED = """
			select count(*) from event t where %s and t.kind = 'OUTBOUND' and (t.held is null
			or date_trunc('month', span_starts_on(t.held)) is distinct from date_trunc('month', span_ends_on(t.held)))
			""";

	private final JdbcTemplate jdbc;

	private final AskedReader asking;

	private final PairingTree tree;

	OutboundDays(JdbcTemplate jdbc, AskedReader asking, PairingTree tree) {
		this.jdbc = jdbc;
		this.asking = asking;
		this.tree = tree;
	}

	/**
	 * The calendar.
	 *
	 * @param months the twelve months up to now
	 * @param rows one of each pairing that has an event or is asked for days
	 * @param undated how many events belong to no month
	 * @param all the list of all of them
	 */
	record View(List<String> months, List<Row> rows, String undated, String all) {

	}

	/**
	 * The days of a pairing.
	 *
	 * @param asked how many days a month are asked for, {@code null} if nobody says
	 * @param askedHref where that is said
	 */
	record Row(String pairing, String href, @Nullable String asked, @Nullable String askedHref, List<Month> months) {

	}

	/**
	 * A month.
	 *
	 * @param days how many days, {@code null} if nobody was away or said for how long
	 * @param events how many events
	 * @param met whether these are as many as are asked for, {@code null} if nobody asks
	 */
	record Month(String month, @Nullable String days, int events, String href, @Nullable Boolean met) {

	}

	private record Spent(int events, @Nullable BigDecimal days) {

	}

	private record Wanted(BigDecimal days, String href) {

	}

	@Transactional(readOnly = true)
	public View of(Asked asked, LocalDate today) {
		YearMonth first = YearMonth.from(today).minusMonths(MONTHS - 1);
		List<String> months = IntStream.range(0, MONTHS).mapToObj((at) -> first.plusMonths(at).toString()).toList();
		Map<UUID, Wanted> wanted = wanted(asked);
		Map<UUID, Map<String, Spent>> spent = spent(asked, first.atDay(1));
		List<UUID> pairings = Stream.concat(wanted.keySet().stream(), spent.keySet().stream()).distinct().toList();
		List<Row> rows = new ArrayList<>();
		for (UUID id : pairings) {
			this.tree.find(id)
				.ifPresent(
						(node) -> rows.add(row(node, wanted(wanted, node), spent.getOrDefault(id, Map.of()), months)));
		}
		Condition events = this.asking.rows(asked, "events", "t");
		Integer undated = this.jdbc.queryForObject(UNDATED.formatted(events.sql()), Integer.class,
				events.arguments().toArray());
		return new View(months, rows, Numbers.grouped((undated != null) ? undated : 0),
				asked.list("events", "kind", "OUTBOUND"));
	}

	private Row row(PairingTree.Node node, @Nullable Wanted wanted, Map<String, Spent> spent, List<String> months) {
		List<Month> cells = months.stream().map((month) -> month(node, wanted, spent.get(month), month)).toList();
		return new Row(node.name(), "/pairings/" + node.code(),
				(wanted != null) ? Numbers.grouped(wanted.days()) : null, (wanted != null) ? wanted.href() : null,
				cells);
	}

	private static Month month(PairingTree.Node node, @Nullable Wanted wanted, @Nullable Spent spent, String month) {
		BigDecimal days = (spent != null) ? spent.days() : null;
		return new Month(month, (days != null) ? Numbers.grouped(days) : null, (spent != null) ? spent.events() : 0,
				"/events?kind=OUTBOUND&pairing=" + node.code() + "&held=" + month,
				(wanted != null) ? days != null && days.compareTo(wanted.days()) >= 0 : null);
	}

	/** What is asked of a pairing, or of one above it. */
	private @Nullable Wanted wanted(Map<UUID, Wanted> wanted, PairingTree.Node node) {
		List<PairingTree.Node> path = this.tree.path(node.id());
		for (int at = path.size() - 1; at >= 0; at--) {
			Wanted found = wanted.get(path.get(at).id());
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private Map<UUID, Wanted> wanted(Asked asked) {
		Condition values = this.asking.rows(asked, "indicator-values", "t");
		Condition targets = this.asking.rows(asked, "targets", "t");
		List<Object> arguments = new ArrayList<>(values.arguments());
		arguments.addAll(targets.arguments());
		Map<UUID, Wanted> wanted = new LinkedHashMap<>();
		this.jdbc.query(ASKED.formatted(values.sql(), INDICATOR, targets.sql()), (row) -> {
			wanted.put(row.getObject("pairing_id", UUID.class),
					new Wanted(row.getBigDecimal("amount_value"), row.getString("href")));
		}, arguments.toArray());
		return wanted;
	}

	private Map<UUID, Map<String, Spent>> spent(Asked asked, LocalDate from) {
		Condition rows = this.asking.rows(asked, "events", "t");
		List<Object> arguments = new ArrayList<>(rows.arguments());
		arguments.add(from);
		Map<UUID, Map<String, Spent>> spent = new LinkedHashMap<>();
		this.jdbc.query(DAYS.formatted(rows.sql()), (row) -> {
			spent.computeIfAbsent(row.getObject("pairing_id", UUID.class), (fresh) -> new LinkedHashMap<>())
				.put(row.getString("month"), spent(row));
		}, arguments.toArray());
		return spent;
	}

	private static Spent spent(ResultSet row) throws SQLException {
		return new Spent(row.getInt("n"), row.getBigDecimal("days"));
	}

}

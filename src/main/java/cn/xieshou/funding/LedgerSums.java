package cn.xieshou.funding;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.values.Money;

/**
 * Adds up funds as far as the reader may see them (资金汇总): what went each step, by source,
 * and what of it lies idle. Reads what the database keeps of funds, and entries only
 * where both a project and a batch, or one of them in a year, are asked for.
 */
@Component
class LedgerSums {

	/** So many funds with idle money are told. */
	static final int MOST = 20;

	private static final List<String> COLUMNS = Stream
		.concat(Stream.of(FundingKind.values())
			.filter((step) -> step != FundingKind.REVERSAL)
			.map((step) -> step.name().toLowerCase(Locale.ROOT)), Stream.of("handed_back"))
		.toList();

	/** Each entry by the step that it goes or, reversed, does not go. */
	static final String MOVED = """
			funding_entry e on e.fund_id = f.id and e.root_id = f.root_id
			join funding_entry o on o.id = coalesce(e.reverses_id, e.id) and o.root_id = e.root_id
			""";

	private static final String CHANGE = "case when e.reverses_id is null then e.amount else -e.amount end";

	/**
	 * First in, first out: what is paid or returned is taken from what arrived first.
	 * What had arrived by a day counts without what of it was reversed later. What is set
	 * aside is of what arrived last, so that it hides nothing that is older.
	 */
	private static final String IDLE = """
			select *, sum(idle) over () as all_idle, sum(half) over () as all_half, sum(year) over () as all_year,
			sum(two) over () as all_two, sum(reserve) over () as all_reserve from (select f.id, f.name, f.idle_reason,
			f.idle_reason_on, s.reserve, s.idle,
			greatest(least(d.half - d.spent - coalesce(r.half, 0), s.idle), 0) as half,
			greatest(least(d.year - d.spent - coalesce(r.year, 0), s.idle), 0) as year,
			greatest(least(d.two - d.spent - coalesce(r.two, 0), s.idle), 0) as two
			from fund f cross join (values (?::date, ?::date, ?::date, ?::date)) as c (today, half, year, two)
			cross join lateral (select coalesce(sum(received - paid - returned), 0) as unspent,
			coalesce(sum(paid + returned), 0) as spent,
			coalesce(sum(received) filter (where day <= c.half), 0) as half,
			coalesce(sum(received) filter (where day <= c.year), 0) as year,
			coalesce(sum(received) filter (where day <= c.two), 0) as two
			from fund_day x where x.fund_id = f.id and x.root_id = f.root_id and x.day <= c.today) d
			cross join lateral (select least(d.unspent, a.reserve) as reserve,
			d.unspent - least(d.unspent, a.reserve) as idle from (values (case when f.reserve_until < c.today then 0
			else coalesce(f.reserve, 0) end)) as a (reserve)) s
			cross join lateral (select sum(e.amount) filter (where o.moved_on <= c.half and e.moved_on > c.half) as half,
			sum(e.amount) filter (where o.moved_on <= c.year and e.moved_on > c.year) as year,
			sum(e.amount) filter (where o.moved_on <= c.two and e.moved_on > c.two) as two
			from funding_entry e join funding_entry o on o.id = e.reverses_id and o.root_id = e.root_id
			where e.fund_id = f.id and e.root_id = f.root_id and e.kind = 'REVERSAL' and o.kind = 'RECEIVED'
			and e.moved_on <= c.today) r
			where %s and d.unspent > 0) i order by two desc, year desc, half desc, idle desc, id limit %d
			""";

	private final JdbcTemplate jdbc;

	private final Access access;

	private final RecordVisibility visibility;

	private final PairingTree tree;

	LedgerSums(JdbcTemplate jdbc, Access access, RecordVisibility visibility, PairingTree tree) {
		this.jdbc = jdbc;
		this.access = access;
		this.visibility = visibility;
		this.tree = tree;
	}

	/**
	 * What went each step of the money of a source.
	 *
	 * @param source {@code null} where funds do not say it
	 */
	record OfSource(@Nullable FundSource source, FundBalance balance) {

	}

	/**
	 * Money that has arrived and is neither paid nor returned, by how long it lies
	 * (闲置账龄).
	 *
	 * @param fund {@code null} for all funds
	 * @param idle all of it
	 * @param half of it for more than six months
	 * @param year of that for more than twelve months
	 * @param two of that for more than twenty-four months
	 * @param apart what does not lie idle, and why the rest does
	 */
	record Idle(@Nullable UUID fund, String name, Money idle, Money half, Money year, Money two, Apart apart) {

	}

	/**
	 * What is set aside (预留), and why money lies idle.
	 *
	 * @param reason in the words of who keeps the fund, {@code null} where nobody said
	 * @param on the day on which that was said
	 */
	record Apart(Money reserve, @Nullable String reason, @Nullable LocalDate on) {

	}

	/** The sums of each source. */
	List<OfSource> bySource(LedgerQuery query) {
		Condition funds = funds(query);
		if (query.isKept()) {
			return sums("fund_balance b on b.fund_id = f.id and b.root_id = f.root_id", kept("b"),
					funds.and(query.kept()));
		}
		if (query.isOfWholeFunds()) {
			return sums("fund_day b on b.fund_id = f.id and b.root_id = f.root_id", kept("b"),
					funds.and(query.days("b.day")));
		}
		return sums(MOVED, counted(), funds.and(query.entries("o")).and(query.days("e.moved_on")));
	}

	/** All sources taken together. */
	static FundBalance total(List<OfSource> sums) {
		return sums.stream().map(OfSource::balance).reduce(FundBalance.NOTHING, FundBalance::plus);
	}

	private List<OfSource> sums(String rows, String columns, Condition condition) {
		return this.jdbc.query(
				"select f.source, %s from fund f join %s where %s group by f.source order by f.source"
					.formatted(columns, rows, condition.sql()),
				(row, number) -> ofSource(row), condition.arguments().toArray());
	}

	private static OfSource ofSource(ResultSet row) throws SQLException {
		String source = row.getString("source");
		Map<String, BigDecimal> sums = new HashMap<>();
		for (String column : COLUMNS) {
			sums.put(column, row.getBigDecimal(column));
		}
		return new OfSource((source != null) ? FundSource.valueOf(source) : null,
				FundBalance.of((column) -> Objects.requireNonNull(sums.get(column))));
	}

	private static String kept(String alias) {
		return COLUMNS.stream()
			.map((column) -> "sum(%s.%s) as %2$s".formatted(alias, column))
			.collect(Collectors.joining(", "));
	}

	/** What entries {@code e}, and {@code o} which they are or undo, did. */
	static String counted() {
		return COLUMNS.stream()
			.map((column) -> "coalesce(sum(%s) filter (where %s), 0) as %s".formatted(CHANGE,
					column.equals("handed_back") ? "o.kind = 'RETURNED' and o.project_id is not null"
							: "o.kind = '" + column.toUpperCase(Locale.ROOT) + "'",
					column))
			.collect(Collectors.joining(", "));
	}

	/** The idle money of all funds that are meant, then of each that has most of it. */
	List<Idle> idle(LedgerQuery query, LocalDate on) {
		Condition funds = funds(query);
		List<Object> arguments = new ArrayList<>(
				List.of(on, on.minusMonths(6), on.minusMonths(12), on.minusMonths(24)));
		arguments.addAll(funds.arguments());
		List<Idle> found = new ArrayList<>();
		this.jdbc.query(IDLE.formatted(funds.sql(), MOST), (row) -> {
			if (found.isEmpty()) {
				found.add(idle(row, null, "all_"));
			}
			found.add(idle(row, row.getObject("id", UUID.class), ""));
		}, arguments.toArray());
		return found;
	}

	private static Idle idle(ResultSet row, @Nullable UUID fund, String of) throws SQLException {
		return new Idle(fund, (fund != null) ? row.getString("name") : "", new Money(row.getBigDecimal(of + "idle")),
				new Money(row.getBigDecimal(of + "half")), new Money(row.getBigDecimal(of + "year")),
				new Money(row.getBigDecimal(of + "two")),
				new Apart(new Money(row.getBigDecimal(of + "reserve")),
						(fund != null) ? row.getString("idle_reason") : null,
						(fund != null) ? row.getObject("idle_reason_on", LocalDate.class) : null));
	}

	private Condition funds(LedgerQuery query) {
		return this.access.scope(Permission.READ)
			.where("f")
			.and(this.visibility.rows("funds", "f.id"))
			.and(query.funds(this.tree));
	}

}

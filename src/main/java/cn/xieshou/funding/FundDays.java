package cn.xieshou.funding;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Days;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/**
 * What the ledger says of funds day by day, for the rules of money (资金逐日), read for a
 * whole batch at once.
 */
@Component
class FundDays {

	private static final String DAYS = """
			select fund_id, day, pledged, allocated, received, assigned, disbursed, paid, returned, handed_back
			from fund_day where root_id = ? and fund_id = any(?) order by fund_id, day
			""";

	private final JdbcTemplate jdbc;

	private final Clock clock;

	FundDays(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What went each step on a day, in yuan. */
	record Day(LocalDate on, BigDecimal pledged, BigDecimal allocated, BigDecimal received, BigDecimal assigned,
			BigDecimal disbursed, BigDecimal paid, Back back) {

	}

	/**
	 * What went back on a day.
	 *
	 * @param returned to where the money came from, or from a project
	 * @param handed that from a project
	 */
	record Back(BigDecimal returned, BigDecimal handed) {

	}

	private record Loaded(Map<UUID, List<Day>> byFund) {

	}

	/** The days of the fund of a line; what is made up is not due to anybody. */
	Ledger of(RuleLine<? extends FundForm> line) {
		if (Boolean.TRUE.equals(line.form().example())) {
			return new Ledger(List.of(), BigDecimal.ZERO);
		}
		return new Ledger(line.batch()
			.once(Loaded.class, () -> load(line.batch()))
			.byFund()
			.getOrDefault(line.record(), List.of()), reserved(line.form()));
	}

	/** What is set aside today. */
	private BigDecimal reserved(FundForm form) {
		LocalDate until = form.reserveUntil();
		return (form.reserve() == null || until != null && until.isBefore(Days.today(this.clock))) ? BigDecimal.ZERO
				: form.reserve().yuan();
	}

	private Loaded load(RuleBatch<? extends FundForm> batch) {
		Map<UUID, List<Day>> days = new HashMap<>();
		this.jdbc.query(DAYS, (row) -> {
			days.computeIfAbsent(row.getObject("fund_id", UUID.class), (fund) -> new ArrayList<>())
				.add(new Day(row.getObject("day", LocalDate.class), row.getBigDecimal("pledged"),
						row.getBigDecimal("allocated"), row.getBigDecimal("received"), row.getBigDecimal("assigned"),
						row.getBigDecimal("disbursed"), row.getBigDecimal("paid"),
						new Back(row.getBigDecimal("returned"), row.getBigDecimal("handed_back"))));
		}, batch.root(), batch.lines().stream().map(RuleLine::record).toArray(UUID[]::new));
		return new Loaded(days);
	}

	/** An amount as people read it. */
	static Quantity inWanYuan(BigDecimal yuan) {
		return Quantity.of(Unit.WAN_YUAN.fromBase(yuan).stripTrailingZeros(), Unit.WAN_YUAN);
	}

	/**
	 * The days of one fund, in their order.
	 *
	 * @param reserved what of it is set aside
	 */
	record Ledger(List<Day> days, BigDecimal reserved) {

		/** All that went a step. */
		BigDecimal all(Function<Day, BigDecimal> step) {
			return sum(step, (day) -> true);
		}

		/** What went a step up to a day, that day included. */
		BigDecimal until(LocalDate last, Function<Day, BigDecimal> step) {
			return sum(step, (day) -> !day.on().isAfter(last));
		}

		/** What went a step between two days, both included. */
		BigDecimal between(LocalDate first, LocalDate last, Function<Day, BigDecimal> step) {
			return sum(step, (day) -> !day.on().isBefore(first) && !day.on().isAfter(last));
		}

		/** What has been sent on to projects or spent, whichever step the fund keeps. */
		BigDecimal sentOn() {
			return all(Day::assigned).max(all(Day::disbursed)).max(all(Day::paid));
		}

		/**
		 * What was received by a day and is neither spent nor set aside, the first
		 * received being the first spent (先进先出); what is set aside is of what came last.
		 */
		BigDecimal idleSince(LocalDate day) {
			BigDecimal gone = all(Day::paid).add(all((one) -> one.back().returned()));
			BigDecimal open = all(Day::received).subtract(gone).subtract(this.reserved);
			return until(day, Day::received).subtract(gone).min(open).max(BigDecimal.ZERO);
		}

		private BigDecimal sum(Function<Day, BigDecimal> step, Predicate<Day> which) {
			return this.days.stream().filter(which).map(step).reduce(BigDecimal.ZERO, BigDecimal::add);
		}

	}

}

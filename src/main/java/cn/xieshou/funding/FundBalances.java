package cn.xieshou.funding;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads what the database keeps of each fund (资金结余): one row for what there is now, a row
 * a day for what there was on a day. However many entries there are, none is read.
 */
@Component
class FundBalances {

	/** What stands for the fund as a whole among its projects. */
	private static final UUID WHOLE = new UUID(0, 0);

	private static final String SUMS = Stream
		.concat(Stream.of(FundingKind.values())
			.filter((step) -> step != FundingKind.REVERSAL)
			.map((step) -> step.name().toLowerCase(Locale.ROOT)), Stream.of("handed_back"))
		.map((column) -> "coalesce(sum(%1$s), 0) as %1$s".formatted(column))
		.collect(Collectors.joining(", ", "select ", " from "));

	private final JdbcTemplate jdbc;

	FundBalances(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The balance of a fund as the books knew it at a moment: entries are never changed,
	 * so that it is that of those which were posted by then.
	 * @param on the day at whose end it is asked for, {@code null} for all that was in
	 * the books
	 */
	FundBalance asKnownOn(Instant moment, UUID root, UUID fund, @Nullable LocalDate on) {
		Map<String, Object> sums = this.jdbc
			.queryForMap("select " + LedgerSums.counted() + " from fund f join " + LedgerSums.MOVED
					+ " where f.id = ? and f.root_id = ? and e.posted_at <= ? and (?::date is null or e.moved_on <= ?)",
					Arrays.asList(fund, root, moment.atOffset(ZoneOffset.UTC), on, on).toArray());
		return FundBalance.of((column) -> (BigDecimal) Objects.requireNonNull(sums.get(column)));
	}

	/**
	 * The balance of a fund.
	 * @param on the day at whose end it is asked for, {@code null} for all that is in the
	 * books
	 */
	FundBalance of(UUID root, UUID fund, @Nullable LocalDate on) {
		Map<String, Object> sums = (on == null)
				? this.jdbc.queryForMap(
						SUMS + "fund_balance where fund_id = ? and project_id = ?" + " and batch = '' and root_id = ?",
						fund, WHOLE, root)
				: this.jdbc.queryForMap(SUMS + "fund_day where fund_id = ? and day <= ? and root_id = ?", fund, on,
						root);
		return FundBalance.of((column) -> (BigDecimal) Objects.requireNonNull(sums.get(column)));
	}

}

package cn.xieshou.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleLine;

/**
 * What the ledger says of the projects of funds, for the rules of money (资金项目), read for
 * a whole batch at once.
 */
@Component
class FundProjects {

	private static final String PROJECTS = """
			select b.fund_id, p.id, p.name, p.purpose, p.accepted_on, b.assigned - b.handed_back as assigned, b.paid,
			c.contracted, c.paid as paid_on, g.progress from fund_balance b
			join project p on p.id = b.project_id and p.root_id = b.root_id
			left join lateral (select sum(k.amount) as contracted, sum(k.paid) as paid from fund_contract k
			where k.root_id = p.root_id and k.project_id = p.id) c on true
			left join lateral (select e.progress from funding_entry e where e.project_id = p.id
			and e.root_id = p.root_id and e.progress is not null and e.reverses_id is null and not exists (select 1
			from funding_entry r where r.reverses_id = e.id and r.root_id = e.root_id)
			order by e.moved_on desc, e.id desc limit 1) g on true
			where b.root_id = ? and b.fund_id = any(?) and b.batch = ''
			and b.project_id <> '00000000-0000-0000-0000-000000000000' order by p.id
			""";

	private final JdbcTemplate jdbc;

	FundProjects(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A project of a fund.
	 *
	 * @param purpose what it is for, {@code null} if that is not said
	 * @param assigned what it was given of the fund
	 * @param paid the share that is paid, in percent
	 * @param progress how far the works are, in percent, {@code null} if nobody said
	 */
	record Works(UUID project, String name, @Nullable String purpose, @Nullable LocalDate acceptedOn,
			BigDecimal assigned, Paid paid, @Nullable BigDecimal progress) {

		/**
		 * By how many points payments are ahead of the works, {@code null} if unknown.
		 */
		@Nullable BigDecimal ahead() {
			BigDecimal share = this.paid.share();
			return (share != null && this.progress != null) ? share.subtract(this.progress) : null;
		}

	}

	/**
	 * The share that is paid.
	 *
	 * @param share of the contracts or, without them, of what was assigned
	 * @param ofContracts of the contracts, {@code null} without them
	 */
	record Paid(@Nullable BigDecimal share, @Nullable BigDecimal ofContracts) {

	}

	private record Loaded(Map<UUID, List<Works>> byFund) {

	}

	/** The projects of the fund of a line; what is made up is due to nobody. */
	List<Works> of(RuleLine<? extends FundForm> line) {
		return Boolean.TRUE.equals(line.form().example()) ? List.of()
				: line.batch()
					.once(Loaded.class, () -> load(line.batch()))
					.byFund()
					.getOrDefault(line.record(), List.of());
	}

	private Loaded load(RuleBatch<? extends FundForm> batch) {
		Map<UUID, List<Works>> byFund = new HashMap<>();
		this.jdbc.query(PROJECTS, (row) -> {
			byFund.computeIfAbsent(row.getObject("fund_id", UUID.class), (fund) -> new ArrayList<>()).add(works(row));
		}, batch.root(), batch.lines().stream().map(RuleLine::record).toArray(UUID[]::new));
		return new Loaded(byFund);
	}

	private static Works works(ResultSet row) throws SQLException {
		BigDecimal assigned = row.getBigDecimal("assigned");
		BigDecimal ofContracts = percent(row.getBigDecimal("paid_on"), row.getBigDecimal("contracted"));
		BigDecimal share = (ofContracts != null) ? ofContracts : percent(row.getBigDecimal("paid"), assigned);
		return new Works(row.getObject("id", UUID.class), row.getString("name"), row.getString("purpose"),
				row.getObject("accepted_on", LocalDate.class), assigned, new Paid(share, ofContracts),
				row.getBigDecimal("progress"));
	}

	private static @Nullable BigDecimal percent(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
		return (part == null || whole == null || whole.signum() <= 0) ? null
				: part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP);
	}

}

package cn.xieshou.funding;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Days;

/** What is left of the money of a project is dealt with once it is accepted (项目结余未处理). */
@Component
class LeftOverRule implements Rule<FundForm> {

	private static final RuleCard CARD = RuleCard.warning("F09", FundForm.class).with("days", 90).ofBooksOnly();

	private static final String LEFT = """
			select b.fund_id, p.id, p.name, p.accepted_on, b.assigned - b.handed_back - b.paid as rest
			from fund_balance b join project p on p.id = b.project_id and p.root_id = b.root_id
			where b.root_id = ? and b.fund_id = any(?) and b.batch = '' and p.accepted_on <= ?
			and b.assigned - b.handed_back - b.paid > 0 order by p.id
			""";

	private final JdbcTemplate jdbc;

	private final Clock clock;

	LeftOverRule(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	private record Rest(UUID project, String name, LocalDate acceptedOn, BigDecimal amount) {

	}

	private record Loaded(Map<UUID, List<Rest>> byFund) {

	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends FundForm> line) {
		return line.batch()
			.once(Loaded.class, () -> load(line.batch()))
			.byFund()
			.getOrDefault(line.record(), List.of())
			.stream()
			.map((one) -> Hit.at(null, "funds.leftOver", one.name(), one.acceptedOn(), FundDays.inWanYuan(one.amount()))
				.citing("projects", one.project()))
			.toList();
	}

	private Loaded load(RuleBatch<? extends FundForm> batch) {
		LocalDate until = Days.today(this.clock).minusDays(batch.limit(CARD, "days", null).longValue());
		Map<UUID, List<Rest>> byFund = new HashMap<>();
		this.jdbc.query(LEFT, (row) -> {
			byFund.computeIfAbsent(row.getObject("fund_id", UUID.class), (fund) -> new ArrayList<>())
				.add(new Rest(row.getObject("id", UUID.class), row.getString("name"),
						row.getObject("accepted_on", LocalDate.class), row.getBigDecimal("rest")));
		}, batch.root(), batch.lines().stream().map(RuleLine::record).toArray(UUID[]::new), Date.valueOf(until));
		return new Loaded(byFund);
	}

}

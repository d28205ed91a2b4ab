package cn.xieshou.funding;

import java.math.BigDecimal;
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

/** Managing projects costs no more than a hundredth of the fund (项目管理费超比例). */
@Component
class ManagementFeeRule implements Rule<FundForm> {

	private static final RuleCard CARD = RuleCard.fatal("F17", FundForm.class).with("percent", 1).ofBooksOnly();

	private static final String FEES = """
			select e.fund_id, sum(e.amount) as fees from funding_entry e where e.root_id = ? and e.fund_id = any(?)
			and e.kind = 'PAID' and concat(e.purpose, e.name) like '%管理费%' and not exists (select 1 from funding_entry r
			where r.reverses_id = e.id and r.root_id = e.root_id) group by 1
			""";

	private final FundDays days;

	private final JdbcTemplate jdbc;

	ManagementFeeRule(FundDays days, JdbcTemplate jdbc) {
		this.days = days;
		this.jdbc = jdbc;
	}

	private record Loaded(Map<UUID, BigDecimal> fees) {

	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends FundForm> line) {
		BigDecimal received = this.days.of(line).all(FundDays.Day::received);
		BigDecimal fees = line.batch()
			.once(Loaded.class, () -> load(line.batch()))
			.fees()
			.getOrDefault(line.record(), BigDecimal.ZERO);
		BigDecimal percent = line.batch().limit(CARD, "percent", null);
		return Hit.when(received.signum() > 0 && fees.movePointRight(2).compareTo(received.multiply(percent)) > 0, null,
				"funds.managementFee", FundDays.inWanYuan(fees), FundDays.inWanYuan(received),
				percent.stripTrailingZeros().toPlainString());
	}

	private Loaded load(RuleBatch<? extends FundForm> batch) {
		Map<UUID, BigDecimal> fees = new HashMap<>();
		this.jdbc.query(FEES, (row) -> {
			fees.put(row.getObject("fund_id", UUID.class), row.getBigDecimal("fees"));
		}, batch.root(), batch.lines().stream().map(RuleLine::record).toArray(UUID[]::new));
		return new Loaded(fees);
	}

}

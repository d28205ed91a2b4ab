package cn.xieshou.funding;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Days;

/** What was allocated from above is allocated on to projects within days (上级资金超期未下达). */
@Component
class AllocationDueRule implements Rule<FundForm> {

	private static final RuleCard CARD = RuleCard.fatal("F01", FundForm.class).with("days", 30).ofBooksOnly();

	private final FundDays days;

	private final Clock clock;

	AllocationDueRule(FundDays days, Clock clock) {
		this.days = days;
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends FundForm> line) {
		FundDays.Ledger ledger = this.days.of(line);
		LocalDate since = Days.today(this.clock).minusDays(line.batch().limit(CARD, "days", null).longValue());
		BigDecimal left = ledger.until(since, FundDays.Day::allocated).subtract(ledger.sentOn());
		return Hit.when(left.signum() > 0, null, "funds.notAllocatedOn", FundDays.inWanYuan(left), since);
	}

}

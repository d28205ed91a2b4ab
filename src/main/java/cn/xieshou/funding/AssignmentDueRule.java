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

/** What was received is assigned to projects within days (已到位未分解到项目). */
@Component
class AssignmentDueRule implements Rule<FundForm> {

	private static final RuleCard CARD = RuleCard.warning("F03", FundForm.class)
		.with("days", 60)
		.version(2)
		.ofBooksOnly();

	private final FundDays days;

	private final Clock clock;

	AssignmentDueRule(FundDays days, Clock clock) {
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
		BigDecimal left = ledger.until(since, FundDays.Day::received)
			.subtract(ledger.all((day) -> day.back().returned().subtract(day.back().handed())))
			.subtract(ledger.sentOn())
			.subtract(ledger.reserved());
		return Hit.when(left.signum() > 0, null, "funds.notAssigned", FundDays.inWanYuan(left), since);
	}

}

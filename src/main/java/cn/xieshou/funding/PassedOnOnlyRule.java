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

/** What was passed on is paid to who is paid in the end within days (以拨代支). */
@Component
class PassedOnOnlyRule implements Rule<FundForm> {

	private static final RuleCard CARD = RuleCard.warning("F11", FundForm.class).with("days", 60).ofBooksOnly();

	private final FundDays days;

	private final Clock clock;

	PassedOnOnlyRule(FundDays days, Clock clock) {
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
		BigDecimal left = ledger.until(since, FundDays.Day::disbursed)
			.subtract(ledger.all((day) -> day.back().handed()))
			.subtract(ledger.all(FundDays.Day::paid));
		return Hit.when(left.signum() > 0, null, "funds.passedOnOnly", FundDays.inWanYuan(left), since);
	}

}

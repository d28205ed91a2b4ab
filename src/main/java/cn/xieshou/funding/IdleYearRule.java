package cn.xieshou.funding;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** Money is spent within a year (资金闲置满1年). */
@Component
class IdleYearRule implements Rule<FundForm> {

	static final RuleCard CARD = RuleCard.fatal("F07", FundForm.class).with("months", 12).version(2).ofBooksOnly();

	private final FundDays days;

	private final Clock clock;

	IdleYearRule(FundDays days, Clock clock) {
		this.days = days;
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends FundForm> line) {
		return IdleMoney.hits(line, this.days.of(line), CARD, IdleTwoYearsRule.CARD, this.clock);
	}

}

package cn.xieshou.funding;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** Money that lies idle for two years is handed back (结转两年以上未收回). */
@Component
class IdleTwoYearsRule implements Rule<FundForm> {

	static final RuleCard CARD = RuleCard.fatal("F08", FundForm.class).with("months", 24).version(2).ofBooksOnly();

	private final FundDays days;

	private final Clock clock;

	IdleTwoYearsRule(FundDays days, Clock clock) {
		this.days = days;
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends FundForm> line) {
		return IdleMoney.hits(line, this.days.of(line), CARD, null, this.clock);
	}

}

package cn.xieshou.funding;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** Nothing is paid before it arrived (时序倒置): by the days of the vouchers. */
@Component
class PaidBeforeReceivedRule implements Rule<FundForm> {

	private final FundDays days;

	PaidBeforeReceivedRule(FundDays days) {
		this.days = days;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("F31", FundForm.class).ofBooksOnly();
	}

	@Override
	public List<Hit> check(RuleLine<? extends FundForm> line) {
		BigDecimal left = BigDecimal.ZERO;
		for (FundDays.Day day : this.days.of(line).days()) {
			left = left.add(day.received()).subtract(day.paid());
			if (left.signum() < 0) {
				return List.of(Hit.at(null, "funds.paidBeforeReceived", day.on(), FundDays.inWanYuan(left.negate())));
			}
		}
		return List.of();
	}

}

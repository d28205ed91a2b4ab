package cn.xieshou.funding;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;

/** A fund or gift is of more than nothing (金额为正). */
@Component
class FundAmountRule implements Rule<FundForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X004", FundForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends FundForm> line) {
		Quantity amount = line.form().amount();
		return Hit.when(amount != null && amount.value().signum() <= 0, "amount", "funds.amountNotPositive");
	}

}

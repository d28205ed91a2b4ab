package cn.xieshou.funding;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Money;

/** A movement of money is of more than nothing (金额为正). */
@Component
class EntryAmountRule implements Rule<FundingEntryForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X004", FundingEntryForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends FundingEntryForm> line) {
		Money amount = line.form().amount();
		return Hit.when(amount != null && amount.compareTo(Money.ZERO) <= 0, "amount",
				"funding-entries.amountNotPositive");
	}

}

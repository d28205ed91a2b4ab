package cn.xieshou.household;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** No more households were formerly poor than there are (其中项不大于合计). */
@Component
class IncomePartsRule implements Rule<FarmerIncomeForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q007", FarmerIncomeForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends FarmerIncomeForm> line) {
		FarmerIncomeForm form = line.form();
		return Part.beyond("formerlyPoorHouseholds", form.formerlyPoorHouseholds(), form.households());
	}

}

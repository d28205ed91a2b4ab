package cn.xieshou.funding;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** Works, goods and services are not paid to persons (个人账户收款). */
@Component
class PersonalPayeeRule implements Rule<FundingEntryForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("F41", FundingEntryForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends FundingEntryForm> line) {
		FundingEntryForm form = line.form();
		return Hit.when(form.kind() != null && form.kind().isSpending() && form.payee() == Payee.PERSON, "payee",
				"funding-entries.personalPayee");
	}

}

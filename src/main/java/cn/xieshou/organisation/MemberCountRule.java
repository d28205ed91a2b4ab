package cn.xieshou.organisation;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;

/** No more members are listed than counted (数量与所列名称个数一致). */
@Component
class MemberCountRule implements Rule<OrganisationForm> {

	@Override
	public RuleCard card() {
		return RuleCard.warning("Q024", OrganisationForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends OrganisationForm> line) {
		Quantity count = line.form().memberCount();
		int listed = line.form().members().size();
		return Hit.when(count != null && count.isExact() && count.base().compareTo(BigDecimal.valueOf(listed)) < 0,
				"members", "organisations.moreMembersThanCounted", listed, count);
	}

}

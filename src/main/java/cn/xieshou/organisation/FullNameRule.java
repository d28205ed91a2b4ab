package cn.xieshou.organisation;

import java.util.List;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** A company has its full name or its credit code (名称全称). */
@Component
class FullNameRule implements Rule<OrganisationForm> {

	private static final Pattern LEGAL_FORM = Pattern
		.compile(".*(公司|集团|合作社|联合社|企业|厂|商行|经营部|中心|银行|农场|基金|事务所|店|社)([（(][^（）()]*[）)])?");

	@Override
	public RuleCard card() {
		return RuleCard.info("Q026", OrganisationForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends OrganisationForm> line) {
		OrganisationForm form = line.form();
		return Hit.when(form.kind() == OrganisationKind.COMPANY && form.creditCode() == null && form.name() != null
				&& !LEGAL_FORM.matcher(form.name()).matches(), "name", "organisations.shortName", form.name());
	}

}

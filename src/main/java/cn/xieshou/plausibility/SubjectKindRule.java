package cn.xieshou.plausibility;

import java.util.List;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;

/**
 * A firm's figure is a firm's (主体与主体类别): a subject that is called a company is none of a
 * pairing or region, whose sums it would enter.
 */
@Component
class SubjectKindRule implements Rule<IndicatorValueForm> {

	private static final Pattern FIRM = Pattern.compile(".*(公司|集团|合作社|工厂|制造厂|加工厂|银行)([（(][^（）()]*[）)])?");

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X021", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		boolean firm = form.subject() != null && FIRM.matcher(form.subject().strip()).matches();
		return Hit.when(firm && (form.subjectKind() == null || form.subjectKind().isOfPlace()), "subjectKind",
				"indicator-values.firmAsPlace", form.subject());
	}

}

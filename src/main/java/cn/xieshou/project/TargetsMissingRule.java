package cn.xieshou.project;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/** Works of some size say what they are to bring (绩效目标缺失). */
@Component
class TargetsMissingRule implements Rule<ProjectForm> {

	/** {@code amount} in 万元. */
	private static final RuleCard CARD = RuleCard.warning("F58", ProjectForm.class).with("amount", 50);

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		ProjectForm form = line.form();
		Quantity planned = form.plannedInvestment();
		boolean none = form.results().isEmpty() && form.commitments().isEmpty();
		return Hit.when(
				PublicWorks.is(form) && none && planned != null && planned.base()
					.compareTo(Unit.WAN_YUAN.numerator().multiply(line.batch().limit(CARD, "amount", null))) > 0,
				"results", "projects.noTargets", planned);
	}

}

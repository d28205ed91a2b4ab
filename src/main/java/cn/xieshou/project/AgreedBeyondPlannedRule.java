package cn.xieshou.project;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;

/** What was agreed on is no more than the whole investment (协议投资额超过总投资). */
@Component
class AgreedBeyondPlannedRule implements Rule<ProjectForm> {

	private static final RuleCard CARD = RuleCard.info("X076", ProjectForm.class).ofBooksOnly();

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		Quantity agreed = line.form().agreedInvestment();
		Quantity planned = line.form().plannedInvestment();
		return Hit.when(agreed != null && planned != null && agreed.exceeds(planned), "agreedInvestment",
				"projects.agreedBeyondPlanned", agreed, planned);
	}

}

package cn.xieshou.project;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;

/** No more is in place than was planned, but for a share (到位超过总投资). */
@Component
class InPlaceBeyondPlanRule implements Rule<ProjectForm> {

	private static final RuleCard CARD = RuleCard.warning("X073", ProjectForm.class).with("percent", 110).ofBooksOnly();

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		Quantity planned = line.form().plannedInvestment();
		Quantity inPlace = line.form().inPlace();
		BigDecimal most = (planned != null) ? planned.high() : null;
		BigDecimal least = (inPlace != null) ? inPlace.low() : null;
		BigDecimal percent = line.batch().limit(CARD, "percent", null);
		return Hit.when(most != null && least != null && least.compareTo(most.multiply(percent).movePointLeft(2)) > 0,
				"inPlace", "projects.inPlaceBeyondPlan", inPlace, planned);
	}

}

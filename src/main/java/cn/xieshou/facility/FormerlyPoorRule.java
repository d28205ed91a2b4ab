package cn.xieshou.facility;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;

/** No more formerly poor people work there than people (其中项不大于合计). */
@Component
class FormerlyPoorRule implements Rule<FacilityForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q007", FacilityForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends FacilityForm> line) {
		Quantity part = line.form().formerlyPoor();
		Quantity whole = line.form().workers();
		return Hit.when(part != null && whole != null && part.exceeds(whole), "formerlyPoor",
				"facilities.morePoorThanWorkers", part, whole);
	}

}

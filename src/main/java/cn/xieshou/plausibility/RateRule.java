package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;

/** Nothing shrinks by more than it was, nor is completed by less than nothing (百分比范围). */
@Component
class RateRule implements Rule<IndicatorValueForm> {

	private static final BigDecimal ALL = BigDecimal.valueOf(-100);

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q006", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		List<Hit> hits = new ArrayList<>();
		if (form.statedGrowth() != null && form.statedGrowth().points().compareTo(ALL) < 0) {
			hits.add(Hit.at("statedGrowth", "indicator-values.shrunkBeyondAll", form.statedGrowth()));
		}
		if (form.statedCompletion() != null && form.statedCompletion().points().signum() < 0) {
			hits.add(Hit.at("statedCompletion", "indicator-values.negativeCompletion", form.statedCompletion()));
		}
		if (form.overPlan() != null && form.overPlan().points().compareTo(ALL) < 0) {
			hits.add(Hit.at("overPlan", "indicator-values.negativeCompletion", form.overPlan()));
		}
		return hits;
	}

}

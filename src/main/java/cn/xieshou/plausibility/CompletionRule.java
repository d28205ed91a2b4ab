package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.values.Percent;

/** A stated completion is the value's share of its target (完成率与目标). */
@Component
class CompletionRule implements Rule<IndicatorValueForm> {

	private final SeriesValues values;

	CompletionRule(SeriesValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("Q073", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		Percent stated = stated(form);
		NeighbouringValues beside = (stated != null) ? this.values.of(line) : null;
		if (stated == null || beside == null || form.amount() == null) {
			return List.of();
		}
		List<SeriesValues.Value> targets = beside.targets();
		boolean agrees = targets.isEmpty()
				|| targets.stream().anyMatch((one) -> StatedRates.shareAgrees(form.amount(), one.amount(), stated));
		return agrees ? List.of()
				: List.of(Hit
					.at((form.statedCompletion() != null) ? "statedCompletion" : "overPlan",
							"indicator-values.completionDiffers", stated, form.amount(), targets.get(0).amount())
					.citing("targets", targets.get(0).record()));
	}

	static @Nullable Percent stated(IndicatorValueForm form) {
		if (form.statedCompletion() != null || form.overPlan() == null) {
			return form.statedCompletion();
		}
		return new Percent(form.overPlan().points().add(BigDecimal.valueOf(100)));
	}

}

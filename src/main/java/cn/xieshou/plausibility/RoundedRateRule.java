package cn.xieshou.plausibility;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.Recalculation;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;

/** A stated completion is rounded, not cut off (手填比率与计算一致). */
@Component
class RoundedRateRule implements Rule<IndicatorValueForm> {

	private final SeriesValues values;

	RoundedRateRule(SeriesValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("Q023", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		Quantity value = line.form().amount();
		Percent stated = CompletionRule.stated(line.form());
		NeighbouringValues beside = (stated != null) ? this.values.of(line) : null;
		if (stated == null || beside == null || value == null) {
			return List.of();
		}
		return beside.targets()
			.stream()
			.filter((target) -> Recalculation.share(stated, value, target.amount()) && value.isExact()
					&& target.amount().isExact()
					&& !StatedRates.shareRounds(value.base(), target.amount().base(), stated))
			.limit(1)
			.map((target) -> Hit
				.at((line.form().statedCompletion() != null) ? "statedCompletion" : "overPlan",
						"indicator-values.completionCut", stated, value, target.amount())
				.citing("targets", target.record()))
			.toList();
	}

}

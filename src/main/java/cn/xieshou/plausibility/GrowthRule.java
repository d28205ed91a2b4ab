package cn.xieshou.plausibility;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.values.Percent;

/**
 * A stated growth is what the two values give, as far as they are rounded (增速与存量基数一致).
 */
@Component
class GrowthRule implements Rule<IndicatorValueForm> {

	private final SeriesValues values;

	GrowthRule(SeriesValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q055", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		Percent stated = form.statedGrowth();
		SeriesValues.Beside beside = (stated != null) ? this.values.of(line) : null;
		if (stated == null || beside == null || form.amount() == null || form.doubt() != null) {
			return List.of();
		}
		List<SeriesValues.Value> earlier = beside.growthBase();
		boolean agrees = earlier.isEmpty() || earlier.stream()
			.anyMatch((one) -> StatedRates.growthAgrees(form.amount(), one.amount(), stated, beside.crossed()));
		return agrees ? List.of() : List
			.of(Hit.at("statedGrowth", "indicator-values.growthDiffers", stated, form.amount(), earlier.get(0).amount())
				.citing("indicator-values", earlier.get(0).record()));
	}

}

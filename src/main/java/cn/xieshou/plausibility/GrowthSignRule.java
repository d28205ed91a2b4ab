package cn.xieshou.plausibility;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.figures.Figure;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.values.Interval;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;

/** What is said to have fallen has fallen (增减用语与符号一致). */
@Component
class GrowthSignRule implements Rule<IndicatorValueForm> {

	private final SeriesValues values;

	GrowthSignRule(SeriesValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q056", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		Quantity value = form.amount();
		NeighbouringValues beside = GrowthRule.says(form) ? this.values.of(line) : null;
		if (beside == null || value == null || SeriesValues.isDoubted(form)) {
			return List.of();
		}
		for (StatedClaim said : GrowthRule.stated(form, beside)) {
			int sign = sign(said);
			List<SeriesValues.Value> before = beside.growthBase();
			boolean against = sign != 0 && !before.isEmpty() && before.stream().allMatch((one) -> {
				Ratio grown = Figure.Growth.between(value, one.amount(), beside.crossed());
				return grown != null && grown.sign() == -sign;
			});
			if (against) {
				String key = (sign < 0) ? "indicator-values.saidToFall" : "indicator-values.saidToRise";
				return List.of(Hit.at(GrowthRule.field(form, said), key, before.get(0).amount(), value)
					.citing("indicator-values", before.get(0).record()));
			}
		}
		return List.of();
	}

	private static int sign(StatedClaim said) {
		Ratio ratio = said.ratio();
		Quantity stated = said.quantity();
		return (ratio != null) ? ratio.sign() : (stated != null) ? Interval.of(stated).sign() : 0;
	}

}

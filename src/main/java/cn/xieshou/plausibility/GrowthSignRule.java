package cn.xieshou.plausibility;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.figures.Figure;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;
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
		Ratio said = (form.statedGrowth() != null) ? Ratio.stated(form.statedGrowth()) : GrowthRule.claimed(form);
		NeighbouringValues beside = (said != null && said.sign() != 0) ? this.values.of(line) : null;
		if (said == null || beside == null || form.amount() == null || SeriesValues.isDoubted(form)) {
			return List.of();
		}
		List<Hit> hits = new ArrayList<>();
		for (SeriesValues.Value before : beside.growthBase()) {
			Ratio grown = Figure.Growth.between(form.amount(), before.amount(), beside.crossed());
			if (grown == null || grown.sign() != -said.sign()) {
				return List.of();
			}
			String key = (said.sign() < 0) ? "indicator-values.saidToFall" : "indicator-values.saidToRise";
			hits.add(Hit
				.at((form.statedGrowth() != null) ? "statedGrowth" : "claims", key, before.amount(), form.amount())
				.citing("indicator-values", before.record()));
		}
		return hits.subList(0, Math.min(1, hits.size()));
	}

}

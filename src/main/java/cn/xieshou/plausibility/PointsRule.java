package cn.xieshou.plausibility;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.IndicatorKind;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.values.Unit;

/** A rate rises by points, not by percent (百分点与百分比). */
@Component
class PointsRule implements Rule<IndicatorValueForm> {

	private final Indicators indicators;

	PointsRule(Indicators indicators) {
		this.indicators = indicators;
	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("Q057", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		IndicatorCard card = this.indicators.of(form.indicator());
		if (card == null || card.kind() != IndicatorKind.RATIO || !card.unit().isComparableWith(Unit.PERCENT)) {
			return List.of();
		}
		if (form.statedGrowth() != null) {
			return List.of(Hit.at("statedGrowth", "indicator-values.percentOfRate", card.name()));
		}
		boolean percent = form.claims()
			.stream()
			.anyMatch((claim) -> claim.growthKind() == StatedClaim.GrowthKind.PERCENT);
		return Hit.when(percent, "claims", "indicator-values.percentOfRate", card.name());
	}

}

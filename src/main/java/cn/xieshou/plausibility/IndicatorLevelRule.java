package cn.xieshou.plausibility;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.IndicatorLevels;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.StatedValue;

/**
 * What is declared for a programme or region is stated of the pairings under it
 * (指标限于其层级).
 */
@Component
class IndicatorLevelRule implements Rule<StatedValue> {

	private final Indicators indicators;

	private final IndicatorLevels levels;

	IndicatorLevelRule(Indicators indicators, IndicatorLevels levels) {
		this.indicators = indicators;
		this.levels = levels;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X017", StatedValue.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends StatedValue> line) {
		IndicatorCard card = this.indicators.of(line.form().indicator());
		UUID pairing = line.place().pairing();
		return (card == null || pairing == null) ? List.of() : Hit.when(!this.levels.isUnder(card.level(), pairing),
				"indicator", "indicator-values.otherLevel", card.name());
	}

}

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
 * Where a programme or region has a version of its own of an indicator, values are stated
 * by that (有本级版本的用本级版本).
 */
@Component
class OwnVersionRule implements Rule<StatedValue> {

	private final Indicators indicators;

	private final IndicatorLevels levels;

	OwnVersionRule(Indicators indicators, IndicatorLevels levels) {
		this.indicators = indicators;
		this.levels = levels;
	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("X018", StatedValue.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends StatedValue> line) {
		IndicatorCard card = this.indicators.of(line.form().indicator());
		UUID pairing = line.place().pairing();
		if (card == null || pairing == null) {
			return List.of();
		}
		return this.indicators.versionsOf(card.id())
			.stream()
			.filter((version) -> this.levels.isUnder(version.level(), pairing))
			.limit(1)
			.map((version) -> Hit
				.at("indicator", "indicator-values.ownVersion", card.name(), version.name(), version.code())
				.citing("indicators", version.id()))
			.toList();
	}

}

package cn.xieshou.plausibility;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.StatedValue;
import cn.xieshou.values.Quantity;

/** A value is in a unit of its indicator's dimension (单位属于该指标量纲). */
@Component
class UnitRule implements Rule<StatedValue> {

	private final Indicators indicators;

	UnitRule(Indicators indicators) {
		this.indicators = indicators;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q014", StatedValue.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends StatedValue> line) {
		Quantity value = line.form().amount();
		IndicatorCard card = this.indicators.of(line.form().indicator());
		return (value != null && card != null) ? Hit.when(!value.unit().isKin(card.unit()), "value",
				"indicator-values.otherUnit", value.unit(), card.name(), card.unit()) : List.of();
	}

}

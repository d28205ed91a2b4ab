package cn.xieshou.plausibility;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.rule.Counts;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.StatedValue;
import cn.xieshou.values.Quantity;

/**
 * What is counted is whole and not below zero (计数不得有小数或负数); balances of money and rates
 * may be.
 */
@Component
class CountRule implements Rule<StatedValue> {

	private final Indicators indicators;

	CountRule(Indicators indicators) {
		this.indicators = indicators;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q005", StatedValue.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends StatedValue> line) {
		Quantity value = line.form().amount();
		IndicatorCard card = this.indicators.of(line.form().indicator());
		if (value == null || card == null) {
			return List.of();
		}
		if (Counts.isBelowNothing(value)) {
			return List.of(Hit.at("value", "indicator-values.negative", card.name()));
		}
		return Hit.when(Counts.isBroken(value), "value", "indicator-values.broken", card.name(), value);
	}

}

package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.StatedValue;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/**
 * What is counted is whole and not below zero (计数不得有小数或负数); balances of money and rates
 * may be.
 */
@Component
class CountRule implements Rule<StatedValue> {

	/** Base units of what may be below zero. */
	private static final Set<String> SIGNED = Set.of("元", "%");

	/** Base units of what has no halves. */
	private static final Set<String> WHOLE = Set.of("人", "人次", "家", "个", "户", "项", "村", "镇", "县");

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
		if (value.value().signum() < 0 && !SIGNED.contains(value.unit().base())) {
			return List.of(Hit.at("value", "indicator-values.negative", card.name()));
		}
		return Hit.when(isBroken(value), "value", "indicator-values.broken", card.name(), value);
	}

	/** Whether a unit counts what has no halves. */
	static boolean isCounted(Unit unit) {
		return WHOLE.contains(unit.base());
	}

	private static boolean isBroken(@Nullable Quantity count) {
		if (count == null || !isCounted(count.unit()) || !count.isExact()) {
			return false;
		}
		Unit unit = count.unit();
		return count.value().multiply(unit.numerator()).remainder(unit.denominator()).compareTo(BigDecimal.ZERO) != 0;
	}

}

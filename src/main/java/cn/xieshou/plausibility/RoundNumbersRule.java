package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;

/** Not most values of a sheet are whole hundreds (整数百万过多). */
@Component
class RoundNumbersRule implements Rule<IndicatorValueForm> {

	private static final RuleCard CARD = RuleCard.info("Q028", IndicatorValueForm.class)
		.with("values", 30)
		.with("percent", 60);

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		if (!line.batch().isFiling() || line.number() > line.batch().lines().get(0).number()) {
			return List.of();
		}
		SheetDigits digits = SheetDigits.of(line.batch());
		BigDecimal least = line.batch().limit(CARD, "values", null);
		BigDecimal percent = line.batch().limit(CARD, "percent", null);
		boolean many = BigDecimal.valueOf(digits.values()).compareTo(least) >= 0
				&& BigDecimal.valueOf(digits.round() * 100L)
					.compareTo(percent.multiply(BigDecimal.valueOf(digits.values()))) >= 0;
		return Hit.when(many, null, "indicator-values.roundNumbers", digits.round(), digits.values());
	}

}

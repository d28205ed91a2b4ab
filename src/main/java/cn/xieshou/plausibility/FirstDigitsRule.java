package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;

/** The first digits of many values are spread as numbers of life are (首位数字异常). */
@Component
class FirstDigitsRule implements Rule<IndicatorValueForm> {

	private static final RuleCard CARD = RuleCard.info("Q029", IndicatorValueForm.class).with("values", 300);

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
		boolean many = BigDecimal.valueOf(digits.values()).compareTo(line.batch().limit(CARD, "values", null)) >= 0;
		return Hit.when(many && !digits.isNatural(), null, "indicator-values.firstDigits", digits.values());
	}

}

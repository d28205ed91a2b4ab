package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.values.Quantity;

/** A value is not about ten times the last one, nor a tenth of it (十倍滑移). */
@Component
class TenfoldRule implements Rule<IndicatorValueForm> {

	static final BigDecimal LOW = new BigDecimal("9.5");

	static final BigDecimal HIGH = new BigDecimal("10.5");

	/** Below it a leap to ten is as likely as not. */
	static final BigDecimal LEAST = BigDecimal.TEN;

	private final SeriesValues values;

	TenfoldRule(SeriesValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("Q002", IndicatorValueForm.class)
			.with("low", LOW)
			.with("high", HIGH)
			.with("least", LEAST);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		Quantity value = line.form().amount();
		SeriesValues.Beside beside = this.values.of(line);
		if (beside == null || value == null) {
			return List.of();
		}
		List<SeriesValues.Value> before = beside.justBefore().isEmpty() ? beside.comparable(1) : beside.justBefore();
		return before.stream()
			.filter((one) -> isTenfold(value.base(), one.amount().base()))
			.limit(1)
			.map((one) -> Hit.at("value", "indicator-values.tenfold", value, one.amount())
				.citing("indicator-values", one.record()))
			.toList();
	}

	private static boolean isTenfold(BigDecimal one, BigDecimal other) {
		BigDecimal smaller = one.min(other);
		if (smaller.compareTo(LEAST) < 0) {
			return false;
		}
		BigDecimal ratio = one.max(other).divide(smaller, MathContext.DECIMAL64);
		return ratio.compareTo(LOW) >= 0 && ratio.compareTo(HIGH) <= 0;
	}

}

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

	/** Below {@code least} a leap to ten is as likely as not. */
	static final RuleCard CARD = RuleCard.warning("Q002", IndicatorValueForm.class)
		.with("low", "9.5")
		.with("high", "10.5")
		.with("least", 10);

	private final SeriesValues values;

	TenfoldRule(SeriesValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		Quantity value = line.form().amount();
		NeighbouringValues beside = this.values.of(line);
		if (beside == null || value == null) {
			return List.of();
		}
		List<SeriesValues.Value> before = beside.justBefore().isEmpty() ? beside.comparable(1) : beside.justBefore();
		BigDecimal low = line.batch().limit(CARD, "low", beside.on());
		BigDecimal high = line.batch().limit(CARD, "high", beside.on());
		BigDecimal least = line.batch().limit(CARD, "least", beside.on());
		return before.stream()
			.filter((one) -> isTenfold(value.base(), one.amount().base(), low, high, least))
			.limit(1)
			.map((one) -> Hit.at("value", "indicator-values.tenfold", value, one.amount())
				.citing("indicator-values", one.record()))
			.toList();
	}

	private static boolean isTenfold(BigDecimal one, BigDecimal other, BigDecimal low, BigDecimal high,
			BigDecimal least) {
		BigDecimal smaller = one.min(other);
		if (smaller.compareTo(least) < 0 || smaller.signum() <= 0) {
			return false;
		}
		BigDecimal ratio = one.max(other).divide(smaller, MathContext.DECIMAL64);
		return ratio.compareTo(low) >= 0 && ratio.compareTo(high) <= 0;
	}

}

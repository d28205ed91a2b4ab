package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.values.Quantity;

/** A value is within twenty times what it was in the three periods before (金额单位滑移). */
@Component
class UnitSlipRule implements Rule<IndicatorValueForm> {

	static final RuleCard CARD = RuleCard.warning("Q001", IndicatorValueForm.class).with("times", 20).with("least", 10);

	private final SeriesValues values;

	UnitSlipRule(SeriesValues values) {
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
		List<SeriesValues.Value> before = IntStream.rangeClosed(1, SeriesValues.EARLIER)
			.boxed()
			.flatMap((periods) -> beside.comparable(periods).stream())
			.sorted(java.util.Comparator.comparing((one) -> one.amount().base()))
			.toList();
		if (before.isEmpty()) {
			return List.of();
		}
		SeriesValues.Value median = before.get(before.size() / 2);
		return slipped(value.base(), median.amount().base(), line.batch().limit(CARD, "times", beside.on()),
				line.batch().limit(CARD, "least", beside.on()))
						? List.of(Hit.at("value", "indicator-values.unitSlip", value, median.amount())
							.citing("indicator-values", median.record()))
						: List.of();
	}

	private static boolean slipped(BigDecimal one, BigDecimal other, BigDecimal times, BigDecimal least) {
		BigDecimal smaller = one.min(other);
		return smaller.signum() > 0 && smaller.compareTo(least) >= 0
				&& one.max(other).compareTo(smaller.multiply(times)) > 0;
	}

}

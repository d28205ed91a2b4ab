package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;

/** A completion of a count stands for a whole target (完成率反推目标为整数). */
@Component
class TargetSolvedRule implements Rule<IndicatorValueForm> {

	private final SeriesValues values;

	TargetSolvedRule(SeriesValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return RuleCard.info("Q067", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		Quantity value = line.form().amount();
		Percent stated = CompletionRule.stated(line.form());
		NeighbouringValues beside = (stated != null) ? this.values.of(line) : null;
		if (value == null || stated == null || beside == null || !beside.targets().isEmpty() || !value.isExact()
				|| !value.unit().countsWhole() || stated.points().signum() <= 0) {
			return List.of();
		}
		BigDecimal target = value.base()
			.multiply(BigDecimal.valueOf(100))
			.divide(stated.points(), MathContext.DECIMAL64);
		boolean whole = Stream.of(RoundingMode.FLOOR, RoundingMode.CEILING)
			.anyMatch((rounding) -> StatedRates.isShare(value.base(), target.setScale(0, rounding), stated));
		return Hit.when(!whole, (line.form().statedCompletion() != null) ? "statedCompletion" : "overPlan",
				"indicator-values.targetNotWhole", stated, value,
				target.setScale(1, RoundingMode.HALF_UP).toPlainString());
	}

}

package cn.xieshou.plausibility;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.figures.Figure;
import cn.xieshou.page.Numbers;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.ClaimKind;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;

/**
 * A stated growth is what the two values give, as far as they are rounded (增速与存量基数一致);
 * one with a bound has something in common with what their bounds give.
 */
@Component
class GrowthRule implements Rule<IndicatorValueForm> {

	private final SeriesValues values;

	GrowthRule(SeriesValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q055", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		Percent stated = form.statedGrowth();
		Ratio claimed = (stated == null) ? claimed(form) : null;
		NeighbouringValues beside = (stated != null || claimed != null) ? this.values.of(line) : null;
		if (beside == null || form.amount() == null || SeriesValues.isDoubted(form)) {
			return List.of();
		}
		Quantity value = form.amount();
		List<SeriesValues.Value> earlier = beside.growthBase();
		boolean agrees = earlier.isEmpty()
				|| earlier.stream()
					.anyMatch((one) -> (stated != null)
							? StatedRates.growthAgrees(value, one.amount(), stated, beside.crossed())
							: agrees(Figure.Growth.between(value, one.amount(), beside.crossed()), claimed));
		return agrees ? List.of()
				: List.of(Hit.at((stated != null) ? "statedGrowth" : "claims", "indicator-values.growthDiffers",
						(stated != null) ? stated : bounded(Objects.requireNonNull(claimed)), value,
						earlier.get(0).amount())
					.citing("indicator-values", earlier.get(0).record()));
	}

	/** With its bound or both its ends, and without the last sign of percent. */
	private static String bounded(Ratio claimed) {
		return Numbers.percent(claimed).replaceFirst("%$", "");
	}

	/** The growth that a source states with a bound, since the year before. */
	static @Nullable Ratio claimed(IndicatorValueForm form) {
		return form.claims()
			.stream()
			.filter((claim) -> claim.kind() == ClaimKind.GROWTH
					&& claim.isAgainst((form.growthBase() != null) ? form.growthBase().toString() : null))
			.map(StatedClaim::ratio)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/** A bounded growth contradicts the computed one only where they do not meet. */
	private static boolean agrees(@Nullable Ratio computed, @Nullable Ratio claimed) {
		return computed == null || claimed == null || computed.agreesWith(claimed);
	}

}

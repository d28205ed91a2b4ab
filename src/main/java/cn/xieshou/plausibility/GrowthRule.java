package cn.xieshou.plausibility;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.xieshou.page.Numbers;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.ClaimKind;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.Recalculation;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;
import cn.xieshou.values.Span;

/**
 * A stated growth is what the two values give, as far as they are rounded (增速与存量基数一致), in
 * percent, percentage points or as a difference; bounds have something in common.
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
		Quantity value = form.amount();
		NeighbouringValues beside = says(form) ? this.values.of(line) : null;
		if (beside == null || value == null || SeriesValues.isDoubted(form)) {
			return List.of();
		}
		List<SeriesValues.Value> earlier = beside.growthBase();
		for (StatedClaim said : stated(form, beside)) {
			boolean agrees = earlier.isEmpty() || earlier.stream()
				.anyMatch((one) -> !Boolean.FALSE
					.equals(Recalculation.growth(said, value, one.amount(), beside.crossed())));
			if (!agrees) {
				return List.of(Hit.at(field(form, said), "indicator-values.growthDiffers", words(said), value,
						earlier.get(0).amount())
					.citing("indicator-values", earlier.get(0).record()));
			}
		}
		return List.of();
	}

	static boolean says(IndicatorValueForm form) {
		return form.statedGrowth() != null
				|| form.claims().stream().anyMatch((claim) -> claim.kind() == ClaimKind.GROWTH);
	}

	/** The growths that the values of both periods must give. */
	static List<StatedClaim> stated(IndicatorValueForm form, NeighbouringValues beside) {
		Span base = beside.growthSpan();
		String against = (base != null) ? base.toString() : null;
		StatedClaim exact = StatedClaim.rate(ClaimKind.GROWTH, form.statedGrowth());
		return Stream.concat(Stream.ofNullable(exact), form.claims().stream())
			.filter((claim) -> claim.isGivenBy(against))
			.toList();
	}

	/** Where in the form it stands. */
	static String field(IndicatorValueForm form, StatedClaim said) {
		return form.claims().contains(said) ? "claims" : "statedGrowth";
	}

	/** With its bound or both its ends. */
	static String words(StatedClaim said) {
		Ratio ratio = said.ratio();
		return (ratio != null) ? Numbers.percent(ratio) : Numbers.parts(Objects.requireNonNull(said.quantity())).text();
	}

}

package cn.xieshou.plausibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.ClaimKind;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;

/** A stated share is the part of its whole (占比与数量一致). */
@Component
class ShareRule implements Rule<IndicatorValueForm> {

	private final SeriesValues values;

	ShareRule(SeriesValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("Q068", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		Quantity value = line.form().amount();
		List<StatedClaim> shares = line.form()
			.claims()
			.stream()
			.filter((claim) -> claim.kind() == ClaimKind.SHARE && claim.percent() != null)
			.toList();
		NeighbouringValues beside = !shares.isEmpty() ? this.values.of(line) : null;
		if (beside == null || value == null || SeriesValues.isDoubted(line.form())) {
			return List.of();
		}
		List<SeriesValues.Value> wholes = beside.whole();
		List<Hit> hits = new ArrayList<>();
		for (StatedClaim share : shares) {
			Percent stated = Objects.requireNonNull(share.percent());
			boolean ofWhole = share.within() == null || share.within().equals(beside.wholeName());
			if (ofWhole && !wholes.isEmpty()
					&& wholes.stream().noneMatch((whole) -> agrees(value, whole.amount(), stated))) {
				hits.add(Hit.at("claims", "indicator-values.shareDiffers", stated, value, wholes.get(0).amount())
					.citing("indicator-values", wholes.get(0).record()));
			}
		}
		return hits;
	}

	/** What is counted one by one is not rounded. */
	private static boolean agrees(Quantity part, Quantity whole, Percent stated) {
		boolean counted = CountRule.isCounted(part.unit()) && part.unit().equals(whole.unit())
				&& part.unit().equals(part.unit().baseUnit()) && part.isExact() && whole.isExact();
		return counted ? StatedRates.isShare(part.base(), whole.base(), stated)
				: StatedRates.shareAgrees(part, whole, stated);
	}

}

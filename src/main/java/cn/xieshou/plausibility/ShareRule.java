package cn.xieshou.plausibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

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
			.filter((claim) -> claim.kind() == ClaimKind.SHARE && claim.quantity() != null)
			.toList();
		NeighbouringValues beside = !shares.isEmpty() ? this.values.of(line) : null;
		if (beside == null || value == null || SeriesValues.isDoubted(line.form())) {
			return List.of();
		}
		List<SeriesValues.Value> wholes = beside.counted(beside.whole());
		List<Hit> hits = new ArrayList<>();
		for (StatedClaim share : shares) {
			Quantity stated = Objects.requireNonNull(share.quantity());
			boolean ofWhole = share.within() == null || share.within().equals(beside.wholeName());
			if (ofWhole && !wholes.isEmpty()
					&& wholes.stream().noneMatch((whole) -> agrees(value, whole.amount(), stated))) {
				hits.add(Hit
					.at("claims", "indicator-values.shareDiffers", Numbers.parts(stated).text(), value,
							wholes.get(0).amount())
					.citing("indicator-values", wholes.get(0).record()));
			}
		}
		return hits;
	}

	/** What is counted one by one is not rounded. */
	private static boolean agrees(Quantity part, Quantity whole, Quantity stated) {
		boolean counted = part.unit().isCounted() && part.unit().equals(whole.unit()) && part.isExact()
				&& whole.isExact() && stated.unit().equals(Unit.PERCENT) && stated.isExact()
				&& stated.value().scale() <= 4;
		return counted ? StatedRates.isShare(part.base(), whole.base(), new Percent(stated.value()))
				: !Boolean.FALSE.equals(Recalculation.share(stated, part, whole));
	}

}

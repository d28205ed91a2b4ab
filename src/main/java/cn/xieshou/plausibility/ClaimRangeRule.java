package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.ClaimKind;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.values.MultipleOf;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/**
 * What a source says beside a value can be (随数表述的范围): a place is counted from one, a part
 * is no more than all of it, nothing is completed by less than nothing.
 */
@Component
class ClaimRangeRule implements Rule<IndicatorValueForm> {

	private static final BigDecimal ALL = BigDecimal.valueOf(100);

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X019", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		List<Hit> hits = new ArrayList<>();
		List<StatedClaim> claims = line.form().claims();
		for (int i = 0; i < claims.size(); i++) {
			Quantity said = claims.get(i).quantity();
			String wrong = (said != null) ? wrong(claims.get(i), said) : null;
			if (said != null && wrong != null) {
				Object most = (claims.get(i).among() != null) ? claims.get(i).among() : "";
				hits.add(Hit.at("claims[" + i + "].value", wrong, said, most));
			}
		}
		return hits;
	}

	/** What is wrong with it, as the key of a message; {@code null} if nothing is. */
	private static @Nullable String wrong(StatedClaim claim, Quantity said) {
		// a claim in another unit is refused as such
		boolean rate = said.unit().isComparableWith(Unit.PERCENT);
		return !rate && !said.unit().symbol().equals("位") ? null : switch (claim.kind()) {
			case RANK, GROWTH_RANK -> place(said, claim.among());
			case SHARE ->
				(least(said).signum() < 0 || most(said).compareTo(ALL) > 0) ? "indicator-values.noShare" : null;
			case COMPLETION -> (most(said).signum() < 0) ? "indicator-values.noCompletion" : null;
			case EXCESS -> (most(said).compareTo(ALL.negate()) < 0) ? "indicator-values.noCompletion" : null;
			case GROWTH -> shrunkBeyondAll(claim, said) ? "indicator-values.noGrowth" : null;
			default -> null;
		};
	}

	private static @Nullable String place(Quantity said, @Nullable Integer among) {
		if (isNoPlace(said.value()) || (said.upper() != null && isNoPlace(said.upper()))) {
			return "indicator-values.noPlace";
		}
		return (among != null && most(said).compareTo(BigDecimal.valueOf(among)) > 0) ? "indicator-values.placeBeyond"
				: null;
	}

	private static boolean isNoPlace(BigDecimal place) {
		return place.signum() <= 0 || place.stripTrailingZeros().scale() > 0;
	}

	private static boolean shrunkBeyondAll(StatedClaim claim, Quantity said) {
		if (!said.unit().isComparableWith(Unit.PERCENT)) {
			return false;
		}
		boolean whole = claim.of() == MultipleOf.RATIO;
		return most(said).compareTo(whole ? BigDecimal.ZERO : ALL.negate()) < 0;
	}

	private static BigDecimal least(Quantity said) {
		return said.base();
	}

	private static BigDecimal most(Quantity said) {
		return (said.upperBase() != null) ? said.upperBase() : said.base();
	}

}

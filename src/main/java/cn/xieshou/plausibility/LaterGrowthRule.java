package cn.xieshou.plausibility;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.plausibility.SeriesPeriods.Stated;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.Recalculation;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;

/**
 * A value that is filed or corrected after the one that states its growth against it
 * gives that growth, too (增速基数更正后与增速一致). What {@link GrowthRule} asks of the later of
 * both this one asks of the earlier, so that neither order of filing passes unsaid; in
 * the books the later one is asked.
 */
@Component
class LaterGrowthRule implements Rule<IndicatorValueForm> {

	private final SeriesPeriods periods;

	private final Indicators indicators;

	LaterGrowthRule(SeriesPeriods periods, Indicators indicators) {
		this.periods = periods;
		this.indicators = indicators;
	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("X024", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorCard card = this.indicators.of(line.form().indicator());
		Stated own = (line.batch().isFiling() && card != null) ? this.periods.own(line) : null;
		if (card == null || own == null || isUnchanged(line.before(), line.form())) {
			return List.of();
		}
		List<Stated> beside = this.periods.beside(line, own);
		boolean another = beside.stream().anyMatch((one) -> isAt(one, own.span(), own));
		return another ? List.of()
				: beside.stream()
					.filter((later) -> isFiledBefore(line, later) && isAt(own, base(later), later))
					.flatMap((later) -> later.growths()
						.stream()
						.filter((said) -> contradicts(said, later, own, card))
						.limit(1)
						.map((said) -> hit(said, later, own)))
					.limit(1)
					.toList();
	}

	private static boolean isUnchanged(@Nullable IndicatorValueForm before, IndicatorValueForm now) {
		return before != null && Objects.equals(before.amount(), now.amount())
				&& Objects.equals(before.period(), now.period()) && Objects.equals(before.indicator(), now.indicator());
	}

	/** One that is filed together with its base is asked itself. */
	private static boolean isFiledBefore(RuleLine<? extends IndicatorValueForm> line, Stated later) {
		return line.batch().lines().stream().noneMatch((one) -> one.record().equals(later.record()));
	}

	private static boolean isAt(Stated one, @Nullable Span span, Stated like) {
		return one.span().equals(span) && one.kind() == like.kind();
	}

	private static @Nullable Span base(Stated later) {
		return (later.growthBase() != null) ? later.growthBase() : EarlierSpans.comparable(later.span(), 1);
	}

	private static boolean contradicts(StatedClaim said, Stated later, Stated own, IndicatorCard card) {
		Quantity before = own.amount();
		return said.isGivenBy(own.span().toString()) && Boolean.FALSE.equals(Recalculation.growth(said, later.amount(),
				before, card.definitions().between(own.span().endsOn(), later.span().endsOn())));
	}

	private static Hit hit(StatedClaim said, Stated later, Stated own) {
		return Hit
			.at("value", "indicator-values.laterGrowthDiffers", later.span(), later.amount(), GrowthRule.words(said),
					own.amount())
			.citing("indicator-values", later.record());
	}

}

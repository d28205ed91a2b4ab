package cn.xieshou.plausibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.xieshou.indicator.Aggregation;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.plausibility.SeriesPeriods.Stated;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.values.PeriodKind;

/**
 * What adds up over time, or is counted once in it, is in a quarter, a half year or the
 * months so far no more than in the year around it (局部期间不大于整段). The year up to the month
 * before is looked at by {@link YearToDateRule}.
 */
@Component
class PartOfSpanRule implements Rule<IndicatorValueForm> {

	private static final Set<PeriodKind> STRETCHES = Set.of(PeriodKind.YEAR, PeriodKind.HALF, PeriodKind.QUARTER,
			PeriodKind.MONTH, PeriodKind.YTD, PeriodKind.RANGE);

	private final SeriesPeriods periods;

	private final Indicators indicators;

	PartOfSpanRule(SeriesPeriods periods, Indicators indicators) {
		this.periods = periods;
		this.indicators = indicators;
	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("X023", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorCard card = this.indicators.of(line.form().indicator());
		boolean grows = card != null && (card.overTime() == Aggregation.SUM || card.overTime() == Aggregation.DISTINCT);
		Stated own = grows ? this.periods.own(line) : null;
		if (card == null || own == null) {
			return List.of();
		}
		boolean added = card.overTime() == Aggregation.SUM;
		return this.periods.beside(line, own)
			.stream()
			.flatMap((other) -> line.batch().isFiling() ? Stream.of(new Both(own, other), new Both(other, own))
					: Stream.of(new Both(other, own)))
			.filter((both) -> both.isPart(added) && both.part().amount().exceeds(both.whole().amount())
					&& card.definitions().between(both.part().span().endsOn(), both.whole().span().endsOn()) == null)
			.map((both) -> hit(both, (both.part() == own) ? both.whole() : both.part()))
			.limit(1)
			.toList();
	}

	private static Hit hit(Both both, Stated other) {
		return Hit
			.at("value", "indicator-values.partOfSpanLarger", both.part().span(), both.part().amount(),
					both.whole().span(), both.whole().amount())
			.citing("indicator-values", other.record());
	}

	/** Two values, of which one may lie within the stretch of the other. */
	private record Both(Stated part, Stated whole) {

		/** Of what adds up the months one after the other are asked elsewhere. */
		boolean isPart(boolean added) {
			boolean stretches = STRETCHES.contains(this.part.kind()) && STRETCHES.contains(this.whole.kind());
			LocalDate end = this.whole.span().endsOn();
			return stretches && end != null && this.whole.span().contains(this.part.span()) && !isSame(end)
					&& !(added && Objects.equals(EarlierSpans.monthBefore(this.whole.span()), this.part.span()));
		}

		private boolean isSame(LocalDate end) {
			return this.whole.span().startsOn().equals(this.part.span().startsOn())
					&& end.equals(this.part.span().endsOn());
		}

	}

}

package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.indicator.Aggregation;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.Recalculation;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;

/**
 * What has come since the start is no less than the year's, and grows by it (自结对累计≥本年累计).
 */
@Component
class SinceStartRule implements Rule<IndicatorValueForm> {

	private final SeriesValues values;

	SinceStartRule(SeriesValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q053", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		Span span = line.form().period();
		NeighbouringValues beside = (line.form().basis() == Basis.ACTUAL && span != null) ? this.values.of(line) : null;
		if (beside == null || span == null || beside.card().overTime() != Aggregation.SUM
				|| SeriesValues.isDoubted(line.form())) {
			return List.of();
		}
		Span month = beside.month();
		boolean yearly = span.kind() == PeriodKind.YEAR;
		Quantity sum = beside.exact(PeriodKind.CUMULATIVE, span);
		Quantity year = yearly ? beside.exact(PeriodKind.YEAR, span)
				: beside.exact(PeriodKind.YTD, (month != null) ? month.yearToDate() : null);
		if (sum == null || year == null) {
			return List.of();
		}
		if (year.exceeds(sum)) {
			return List.of(Hit.at("value", "indicator-values.sumBelowYear", sum, year));
		}
		Quantity before = yearly ? beside.exact(PeriodKind.CUMULATIVE, span.previous()) : null;
		return (before == null) ? List.of()
				: Hit.when(differs(sum, before, year), "value", "indicator-values.sumNotGrownBy", sum, before, year);
	}

	private static boolean differs(Quantity sum, Quantity before, Quantity year) {
		BigDecimal tolerance = Recalculation.rounding(sum)
			.add(Recalculation.rounding(before))
			.add(Recalculation.rounding(year));
		return sum.base().subtract(before.base()).subtract(year.base()).abs().compareTo(tolerance) > 0;
	}

}

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
		SeriesValues.Value sum = beside.exact(PeriodKind.CUMULATIVE, span);
		SeriesValues.Value year = yearly ? beside.exact(PeriodKind.YEAR, span)
				: beside.exact(PeriodKind.YTD, (month != null) ? month.yearToDate() : null);
		if (sum == null || year == null) {
			return List.of();
		}
		if (year.amount().exceeds(sum.amount())) {
			return List.of(beside.resting(Hit.at("value", "indicator-values.sumBelowYear", sum.amount(), year.amount()),
					List.of(sum, year)));
		}
		SeriesValues.Value before = yearly ? beside.exact(PeriodKind.CUMULATIVE, span.previous()) : null;
		return (before == null || !differs(sum.amount(), before.amount(), year.amount())) ? List.of()
				: List.of(beside.resting(
						Hit.at("value", "indicator-values.sumNotGrownBy", sum.amount(), before.amount(), year.amount()),
						List.of(sum, before, year)));
	}

	private static boolean differs(Quantity sum, Quantity before, Quantity year) {
		BigDecimal tolerance = sum.rounding().add(before.rounding()).add(year.rounding());
		return sum.base().subtract(before.base()).subtract(year.base()).abs().compareTo(tolerance) > 0;
	}

}

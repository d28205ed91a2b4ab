package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.util.ArrayList;
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

/** The year to date is the sum of its months (累计=各月之和). */
@Component
class MonthSumRule implements Rule<IndicatorValueForm> {

	private final SeriesValues values;

	MonthSumRule(SeriesValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q052", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		NeighbouringValues beside = (line.form().basis() == Basis.ACTUAL) ? this.values.of(line) : null;
		Span month = (beside != null) ? beside.month() : null;
		if (beside == null || month == null || beside.card().overTime() != Aggregation.SUM
				|| (beside.kind() != PeriodKind.MONTH && beside.kind() != PeriodKind.YTD)
				|| SeriesValues.isDoubted(line.form())) {
			return List.of();
		}
		SeriesValues.Value year = beside.exact(PeriodKind.YTD, month.yearToDate());
		if (year == null || !beside.isUnbrokenSince(EarlierSpans.monthOf(month, 1))) {
			return List.of();
		}
		List<SeriesValues.Value> added = new ArrayList<>(List.of(year));
		BigDecimal sum = BigDecimal.ZERO;
		BigDecimal tolerance = year.amount().rounding();
		for (int number = 1; number <= month.first().number(); number++) {
			SeriesValues.Value one = beside.exact(PeriodKind.MONTH, EarlierSpans.monthOf(month, number));
			if (one == null) {
				return List.of();
			}
			sum = sum.add(one.amount().base());
			tolerance = tolerance.add(one.amount().rounding());
			added.add(one);
		}
		return (sum.subtract(year.amount().base()).abs().compareTo(tolerance) > 0) ? List.of(beside
			.resting(Hit.at("value", "indicator-values.monthsDiffer", year.amount(), sum(sum, year.amount())), added))
				: List.of();
	}

	private static Quantity sum(BigDecimal sum, Quantity year) {
		return Quantity.of(sum, year.unit().baseUnit()).rounded(year.unit(), 6);
	}

}

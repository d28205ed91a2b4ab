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
		Quantity year = beside.exact(PeriodKind.YTD, month.yearToDate());
		BigDecimal sum = BigDecimal.ZERO;
		BigDecimal tolerance = BigDecimal.ZERO;
		for (int number = 1; number <= month.first().number(); number++) {
			Quantity one = beside.exact(PeriodKind.MONTH, EarlierSpans.monthOf(month, number));
			if (one == null || year == null || !beside.isUnbrokenSince(EarlierSpans.monthOf(month, 1))) {
				return List.of();
			}
			sum = sum.add(one.base());
			tolerance = tolerance.add(Recalculation.rounding(one));
		}
		return (year == null) ? List.of()
				: Hit.when(sum.subtract(year.base()).abs().compareTo(tolerance.add(Recalculation.rounding(year))) > 0,
						"value", "indicator-values.monthsDiffer", year,
						Quantity.of(sum, year.unit().baseUnit()).rounded(year.unit(), 6));
	}

}

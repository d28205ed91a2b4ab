package cn.xieshou.plausibility;

import java.util.List;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;

/** The months of a year are not all the same (等额月度拆分). */
@Component
class EqualMonthsRule implements Rule<IndicatorValueForm> {

	private final SeriesValues values;

	EqualMonthsRule(SeriesValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("Q027", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		Quantity value = line.form().amount();
		NeighbouringValues beside = (line.form().basis() == Basis.ACTUAL) ? this.values.of(line) : null;
		Span month = (beside != null) ? beside.month() : null;
		if (beside == null || value == null || month == null || beside.kind() != PeriodKind.MONTH
				|| month.first().number() != 12 || value.base().signum() == 0) {
			return List.of();
		}
		boolean equal = IntStream.rangeClosed(1, 11)
			.mapToObj((number) -> beside.exact(PeriodKind.MONTH, EarlierSpans.monthOf(month, number)))
			.allMatch((one) -> one != null && one.base().compareTo(value.base()) == 0);
		return Hit.when(equal, "value", "indicator-values.equalMonths", value);
	}

}

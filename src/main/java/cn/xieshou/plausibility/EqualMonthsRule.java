package cn.xieshou.plausibility;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

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
		List<SeriesValues.@Nullable Value> months = IntStream.rangeClosed(1, 11).<SeriesValues
			.@Nullable Value>mapToObj((number) -> beside.exact(PeriodKind.MONTH, EarlierSpans.monthOf(month, number)))
			.toList();
		boolean equal = months.stream()
			.allMatch((one) -> one != null && one.amount().base().compareTo(value.base()) == 0);
		return equal ? List.of(beside.resting(Hit.at("value", "indicator-values.equalMonths", value),
				months.stream().filter(Objects::nonNull).toList())) : List.of();
	}

}

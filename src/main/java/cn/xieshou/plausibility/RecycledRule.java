package cn.xieshou.plausibility;

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

/** A month does not repeat the two before it to the digit (数字原样重复). */
@Component
class RecycledRule implements Rule<IndicatorValueForm> {

	private final SeriesValues values;

	RecycledRule(SeriesValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("Q059", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		Quantity value = line.form().amount();
		NeighbouringValues beside = (line.form().basis() == Basis.ACTUAL) ? this.values.of(line) : null;
		Span month = (beside != null) ? beside.month() : null;
		if (beside == null || value == null || month == null || beside.kind() != PeriodKind.MONTH
				|| beside.card().overTime() != Aggregation.SUM || value.base().signum() == 0) {
			return List.of();
		}
		Span before = month.previous();
		SeriesValues.Value one = beside.exact(PeriodKind.MONTH, before);
		SeriesValues.Value other = beside.exact(PeriodKind.MONTH, (before != null) ? before.previous() : null);
		boolean repeated = one != null && other != null && one.amount().base().compareTo(value.base()) == 0
				&& other.amount().base().compareTo(value.base()) == 0;
		return repeated
				? List.of(beside.resting(Hit.at("value", "indicator-values.repeated", value), List.of(one, other)))
				: List.of();
	}

}

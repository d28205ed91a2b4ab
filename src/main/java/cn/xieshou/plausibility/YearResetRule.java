package cn.xieshou.plausibility;

import java.util.List;

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

/** The year to date begins again in January (跨年累计重置). */
@Component
class YearResetRule implements Rule<IndicatorValueForm> {

	private final SeriesValues values;

	YearResetRule(SeriesValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("Q054", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		Quantity value = line.form().amount();
		NeighbouringValues beside = (line.form().basis() == Basis.ACTUAL) ? this.values.of(line) : null;
		Span month = (beside != null) ? beside.month() : null;
		if (beside == null || value == null || month == null || month.first().number() != 1
				|| beside.kind() != PeriodKind.YTD || value.base().signum() == 0) {
			return List.of();
		}
		Span december = month.previous();
		return beside.actual(PeriodKind.YTD, (december != null) ? december.yearToDate() : null)
			.stream()
			.filter((before) -> before.amount().base().compareTo(value.base()) == 0)
			.map((before) -> Hit.at("value", "indicator-values.yearNotReset", value)
				.citing("indicator-values", before.record()))
			.toList();
	}

}

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

/** What adds up over the year does not fall from month to month (累计不下降). */
@Component
class YearToDateRule implements Rule<IndicatorValueForm> {

	private final SeriesValues values;

	YearToDateRule(SeriesValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q051", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		NeighbouringValues beside = this.values.of(line);
		if (beside == null || form.amount() == null || form.basis() != Basis.ACTUAL
				|| beside.card().overTime() != Aggregation.SUM) {
			return List.of();
		}
		return beside.yearToMonthBefore()
			.stream()
			.filter((before) -> before.amount().exceeds(form.amount()))
			.map((before) -> Hit.at("value", "indicator-values.yearFell", form.amount(), before.amount())
				.citing("indicator-values", before.record()))
			.toList();
	}

}

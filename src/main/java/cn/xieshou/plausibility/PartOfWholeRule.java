package cn.xieshou.plausibility;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;

/** What is counted as a part is no larger than its whole (其中项不大于合计). */
@Component
class PartOfWholeRule implements Rule<IndicatorValueForm> {

	private final SeriesValues values;

	PartOfWholeRule(SeriesValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q007", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		NeighbouringValues beside = this.values.of(line);
		List<Hit> hits = new ArrayList<>();
		if (beside != null && form.amount() != null) {
			beside.whole()
				.stream()
				.filter((whole) -> form.amount().exceeds(whole.amount()))
				.forEach((whole) -> hits
					.add(Hit.at("value", "indicator-values.partTooLarge", form.amount(), whole.amount())
						.citing("indicator-values", whole.record())));
			beside.parts()
				.stream()
				.filter((part) -> part.amount().exceeds(form.amount()))
				.forEach((part) -> hits
					.add(Hit.at("value", "indicator-values.wholeTooSmall", form.amount(), part.amount())
						.citing("indicator-values", part.record())));
		}
		return hits;
	}

}

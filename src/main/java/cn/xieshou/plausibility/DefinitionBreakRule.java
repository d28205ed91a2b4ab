package cn.xieshou.plausibility;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.indicator.DefinitionBreak;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;

/**
 * No growth is stated across a change of the definition that no factor bridges
 * (口径变更不直接算增速).
 */
@Component
class DefinitionBreakRule implements Rule<IndicatorValueForm> {

	private final SeriesValues values;

	DefinitionBreakRule(SeriesValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q062", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		NeighbouringValues beside = (line.form().statedGrowth() != null) ? this.values.of(line) : null;
		DefinitionBreak crossed = (beside != null) ? beside.crossed() : null;
		return (beside != null && crossed != null && crossed.factor() == null) ? List
			.of(Hit.at("statedGrowth", "indicator-values.growthAcrossBreak", beside.card().name(), crossed.on()))
				: List.of();
	}

}

package cn.xieshou.plausibility;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.Absence;
import cn.xieshou.statement.IndicatorValueForm;

/** A number that is damaged in its source is asked for and put in (数字缺损). */
@Component
class DamagedValueRule implements Rule<IndicatorValueForm> {

	@Override
	public RuleCard card() {
		return RuleCard.warning("X067", IndicatorValueForm.class).ofBooksOnly();
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		return Hit.when(line.form().absence() == Absence.DAMAGED, "value", "indicator-values.damaged");
	}

}

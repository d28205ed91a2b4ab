package cn.xieshou.plausibility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.values.Days;
import cn.xieshou.values.Period;

/**
 * Nothing has been reached in a period that has not begun (实际数不在未来); one that runs has
 * what it has come to so far.
 */
@Component
class FuturePeriodRule implements Rule<IndicatorValueForm> {

	private final Clock clock;

	FuturePeriodRule(Clock clock) {
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q010", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		Period period = (form.basis() == Basis.ACTUAL && form.amount() != null) ? SeriesValues.period(form) : null;
		LocalDate begins = (period != null) ? period.startsOn() : null;
		return Hit.when(begins != null && begins.isAfter(Days.today(this.clock)), "period",
				"indicator-values.periodToCome", (period != null) ? String.valueOf(period.text()) : "");
	}

}

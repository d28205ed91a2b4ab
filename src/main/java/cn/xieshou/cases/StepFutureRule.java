package cn.xieshou.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Days;

/** A step that a case has taken was taken by today (环节日期不在未来). */
@Component
class StepFutureRule implements Rule<CaseFileForm> {

	private final Clock clock;

	StepFutureRule(Clock clock) {
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q010", CaseFileForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends CaseFileForm> line) {
		LocalDate today = Days.today(this.clock);
		return line.form()
			.steps()
			.stream()
			.filter((one) -> one.step() != null && one.on() != null && one.on().startsOn().isAfter(today))
			.limit(1)
			.map((one) -> Hit.at("steps", "cases.stepInFuture", one.step(), one.on()))
			.toList();
	}

}

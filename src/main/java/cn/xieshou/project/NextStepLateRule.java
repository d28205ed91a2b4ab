package cn.xieshou.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Days;

/** The next step of a project is noted as done, or moved, by its day (下一步逾期). */
@Component
class NextStepLateRule implements Rule<ProjectForm> {

	private final Clock clock;

	NextStepLateRule(Clock clock) {
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("X130", ProjectForm.class).ofBooksOnly();
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		LocalDate day = line.form().nextOn();
		ProjectStage reached = Course.reached(line.form());
		return Hit.when(day != null && day.isBefore(Days.today(this.clock)) && reached != ProjectStage.FULL
				&& reached != ProjectStage.TERMINATED, "nextOn", "projects.nextStepLate", day);
	}

}

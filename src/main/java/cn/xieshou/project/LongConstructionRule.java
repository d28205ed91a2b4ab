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

/** What was begun is in use within months (开工满3年未投产). */
@Component
class LongConstructionRule implements Rule<ProjectForm> {

	private static final RuleCard CARD = RuleCard.warning("X143", ProjectForm.class).with("months", 36).ofBooksOnly();

	private final Clock clock;

	LongConstructionRule(Clock clock) {
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		LocalDate started = Course.since(line.form(), ProjectStage.STARTED);
		return Hit.when(Course.reached(line.form()) == ProjectStage.STARTED && started != null
				&& started.plusMonths(line.batch().limit(CARD, "months", started).longValue())
					.isBefore(Days.today(this.clock)),
				"stages", "projects.longConstruction", started);
	}

}

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

/** What was begun has money in place within months (开工满3个月无到位资金). */
@Component
class StartedWithoutMoneyRule implements Rule<ProjectForm> {

	private static final RuleCard CARD = RuleCard.warning("X071", ProjectForm.class).with("months", 3).ofBooksOnly();

	private final Clock clock;

	StartedWithoutMoneyRule(Clock clock) {
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		LocalDate started = Course.since(line.form(), ProjectStage.STARTED);
		return Hit.when(Course.reached(line.form()) == ProjectStage.STARTED && line.form().inPlace() == null
				&& started != null && started.plusMonths(line.batch().limit(CARD, "months", started).longValue())
					.isBefore(Days.today(this.clock)),
				"inPlace", "projects.startedWithoutMoney", started);
	}

}

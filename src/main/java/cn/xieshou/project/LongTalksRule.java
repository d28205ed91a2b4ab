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

/** Leads and talks lead to a signature within months, or end (洽谈满2年未签约). */
@Component
class LongTalksRule implements Rule<ProjectForm> {

	private static final RuleCard CARD = RuleCard.info("X075", ProjectForm.class).with("months", 24).ofBooksOnly();

	private final Clock clock;

	LongTalksRule(Clock clock) {
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		ProjectStage reached = Course.reached(line.form());
		LocalDate since = (reached == ProjectStage.LEAD || reached == ProjectStage.TALKS)
				? Course.since(line.form(), reached) : null;
		return Hit.when(since != null && since.plusMonths(line.batch().limit(CARD, "months", since).longValue())
			.isBefore(Days.today(this.clock)), "stages", "projects.longTalks", reached, since);
	}

}

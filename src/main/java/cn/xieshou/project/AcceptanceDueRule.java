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

/** Works in use are accepted within days (完工未验收). */
@Component
class AcceptanceDueRule implements Rule<ProjectForm> {

	private static final RuleCard CARD = RuleCard.warning("F44", ProjectForm.class).with("days", 60);

	private final Clock clock;

	AcceptanceDueRule(Clock clock) {
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		LocalDate used = PublicWorks.usedSince(line.form());
		LocalDate today = Days.today(this.clock);
		return Hit.when(
				PublicWorks.is(line.form()) && line.form().acceptedOn() == null && used != null
						&& used.plusDays(line.batch().limit(CARD, "days", used).longValue()).isBefore(today),
				"acceptedOn", "projects.acceptanceDue", used);
	}

}

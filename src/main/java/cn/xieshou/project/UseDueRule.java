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

/** Accepted works are in use within months (建成未发挥效益). */
@Component
class UseDueRule implements Rule<ProjectForm> {

	private static final RuleCard CARD = RuleCard.warning("F60", ProjectForm.class).with("months", 6);

	private final Clock clock;

	UseDueRule(Clock clock) {
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		ProjectForm form = line.form();
		LocalDate accepted = form.acceptedOn();
		boolean unused = form.results().isEmpty() && form.stages()
			.stream()
			.noneMatch((stage) -> stage.stage() == ProjectStage.PRODUCING || stage.stage() == ProjectStage.FULL);
		return Hit.when(PublicWorks.is(form) && unused && accepted != null
				&& accepted.plusMonths(line.batch().limit(CARD, "months", accepted).longValue())
					.isBefore(Days.today(this.clock)),
				"results", "projects.useDue", accepted);
	}

}

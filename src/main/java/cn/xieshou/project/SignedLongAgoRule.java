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

/** What was signed is begun within months (签约满1年未开工). */
@Component
class SignedLongAgoRule implements Rule<ProjectForm> {

	private static final RuleCard CARD = RuleCard.warning("X070", ProjectForm.class).with("months", 12).ofBooksOnly();

	private final Clock clock;

	SignedLongAgoRule(Clock clock) {
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		LocalDate signed = Course.since(line.form(), ProjectStage.SIGNED);
		return Hit.when(Course.reached(line.form()) == ProjectStage.SIGNED && signed != null
				&& signed.plusMonths(line.batch().limit(CARD, "months", signed).longValue())
					.isBefore(Days.today(this.clock)),
				"stages", "projects.signedLongAgo", signed);
	}

}

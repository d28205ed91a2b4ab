package cn.xieshou.project;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** What is not begun is not paid for (未开工已付款). */
@Component
class PaidUnstartedRule implements Rule<ProjectForm> {

	private static final RuleCard CARD = RuleCard.warning("X079", ProjectForm.class).ofBooksOnly();

	private final ProjectPayments payments;

	PaidUnstartedRule(ProjectPayments payments) {
		this.payments = payments;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		ProjectStage reached = Course.reached(line.form());
		BigDecimal paid = this.payments.of(line);
		return Hit.when(reached != null && reached.ordinal() < ProjectStage.STARTED.ordinal() && paid.signum() > 0,
				"stages", "projects.paidUnstarted", reached, ProjectPayments.inWanYuan(paid));
	}

}

package cn.xieshou.project;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** What is all but paid is accepted (未验收付清). */
@Component
class PaidUnacceptedRule implements Rule<ProjectForm> {

	private static final RuleCard CARD = RuleCard.fatal("F43", ProjectForm.class).with("percent", 97).ofBooksOnly();

	private final ProjectPayments payments;

	PaidUnacceptedRule(ProjectPayments payments) {
		this.payments = payments;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		BigDecimal contracts = ProjectPayments.contracts(line.form());
		BigDecimal paid = this.payments.of(line);
		return Hit.when(
				contracts != null && contracts.signum() > 0 && line.form().acceptedOn() == null
						&& paid.movePointRight(2)
							.compareTo(contracts.multiply(line.batch().limit(CARD, "percent", null))) >= 0,
				"acceptedOn", "projects.paidUnaccepted", ProjectPayments.inWanYuan(paid),
				ProjectPayments.inWanYuan((contracts != null) ? contracts : BigDecimal.ZERO));
	}

}

package cn.xieshou.project;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** No more is paid than the contracts come to (支付超合同). */
@Component
class PaidBeyondContractsRule implements Rule<ProjectForm> {

	private static final RuleCard CARD = RuleCard.fatal("X078", ProjectForm.class).ofBooksOnly();

	private final ProjectPayments payments;

	PaidBeyondContractsRule(ProjectPayments payments) {
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
		return Hit.when(contracts != null && paid.compareTo(contracts) > 0, "contracts", "projects.paidBeyondContracts",
				ProjectPayments.inWanYuan(paid),
				ProjectPayments.inWanYuan((contracts != null) ? contracts : BigDecimal.ZERO));
	}

}

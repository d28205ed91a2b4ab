package cn.xieshou.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import cn.xieshou.project.ProjectParts.Contract;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/** Contracts come to no more than a tenth above the planned investment (超合同或超概算). */
@Component
class ContractsRule implements Rule<ProjectForm> {

	/** {@code share} of the plan may be contracted. */
	private static final RuleCard CARD = RuleCard.warning("F36", ProjectForm.class).with("share", "1.10");

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		Quantity planned = line.form().plannedInvestment();
		BigDecimal contracted = line.form()
			.contracts()
			.stream()
			.map(Contract::amount)
			.filter(Objects::nonNull)
			.filter((amount) -> !amount.comparator().code().equals("<="))
			.map(Quantity::base)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal share = line.batch().limit(CARD, "share", null);
		return Hit.when(
				planned != null && planned.isExact() && contracted.compareTo(planned.base().multiply(share)) > 0,
				"contracts", "projects.contractedBeyondPlan", Quantity.of(contracted, Unit.YUAN), planned,
				share.movePointRight(2).stripTrailingZeros().toPlainString());
	}

}

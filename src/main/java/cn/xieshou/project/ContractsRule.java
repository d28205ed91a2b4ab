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

	/** How much of the plan may be contracted. */
	private static final BigDecimal SHARE = new BigDecimal("1.10");

	@Override
	public RuleCard card() {
		return RuleCard.warning("F36", ProjectForm.class).with("share", SHARE);
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
		return Hit.when(
				planned != null && planned.isExact() && contracted.compareTo(planned.base().multiply(SHARE)) > 0,
				"contracts", "projects.contractedBeyondPlan", Quantity.of(contracted, Unit.YUAN), planned);
	}

}

package cn.xieshou.funding;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** What is accepted is paid but for what is retained (未按合同及时付款). */
@Component
class ContractDueRule implements Rule<FundForm> {

	private static final RuleCard CARD = RuleCard.warning("F12", FundForm.class)
		.with("percent", 97)
		.with("points", 5)
		.ofBooksOnly();

	private final FundProjects projects;

	ContractDueRule(FundProjects projects) {
		this.projects = projects;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends FundForm> line) {
		BigDecimal least = line.batch().limit(CARD, "percent", null).subtract(line.batch().limit(CARD, "points", null));
		return this.projects.of(line).stream().filter((one) -> {
			BigDecimal paid = one.paid().ofContracts();
			return one.acceptedOn() != null && paid != null && paid.compareTo(least) < 0;
		})
			.map((one) -> Hit.at(null, "funds.contractDue", one.name(), one.acceptedOn(), one.paid().ofContracts())
				.citing("projects", one.project()))
			.toList();
	}

}

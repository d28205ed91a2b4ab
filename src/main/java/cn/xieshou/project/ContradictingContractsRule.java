package cn.xieshou.project;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.project.ProjectParts.Contract;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;

/** Contracts of one number or name have one amount (同一项目多份矛盾合同). */
@Component
class ContradictingContractsRule implements Rule<ProjectForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("F32", ProjectForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		List<Hit> hits = new ArrayList<>();
		List<Contract> contracts = line.form().contracts();
		for (int later = 1; later < contracts.size(); later++) {
			for (Contract earlier : contracts.subList(0, later)) {
				Quantity one = earlier.amount();
				Quantity other = contracts.get(later).amount();
				if (one != null && other != null && one.base().compareTo(other.base()) != 0
						&& isSame(earlier, contracts.get(later))) {
					hits.add(Hit.at("contracts", "projects.contractsContradict", earlier.name(), one, other));
				}
			}
		}
		return hits;
	}

	private static boolean isSame(Contract one, Contract other) {
		return (one.number() != null && other.number() != null) ? one.number().equals(other.number())
				: one.name() != null && one.name().equals(other.name());
	}

}

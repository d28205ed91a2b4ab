package cn.xieshou.park;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** Firms that are in a park are in the register of organisations (园区企业均在企业台账). */
@Component
class TenantRegisteredRule implements Rule<ParkForm> {

	@Override
	public RuleCard card() {
		return RuleCard.warning("Q034", ParkForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends ParkForm> line) {
		List<String> missing = line.form()
			.tenants()
			.stream()
			.filter((tenant) -> tenant.organisation() == null && tenant.left() == null && tenant.name() != null)
			.map((tenant) -> tenant.name())
			.toList();
		return Hit.when(!missing.isEmpty(), "tenants", "parks.tenantsUnregistered", missing.size(),
				String.join("、", missing.subList(0, Math.min(3, missing.size()))));
	}

}

package cn.xieshou.park;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;

/** No more firms are listed in a park than counted (数量与所列名称个数一致). */
@Component
class TenantCountRule implements Rule<ParkForm> {

	@Override
	public RuleCard card() {
		return RuleCard.warning("Q024", ParkForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends ParkForm> line) {
		Quantity count = line.form().enterprises();
		long listed = line.form().tenants().stream().filter((tenant) -> tenant.left() == null).count();
		return Hit.when(count != null && count.isExact() && count.base().compareTo(BigDecimal.valueOf(listed)) < 0,
				"tenants", "parks.moreTenantsThanCounted", listed, count);
	}

}

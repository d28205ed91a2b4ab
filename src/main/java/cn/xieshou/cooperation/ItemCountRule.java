package cn.xieshou.cooperation;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;

/** No more items are listed than counted (数量与所列名称个数一致). */
@Component
class ItemCountRule implements Rule<ServiceForm> {

	@Override
	public RuleCard card() {
		return RuleCard.warning("Q024", ServiceForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends ServiceForm> line) {
		Quantity count = line.form().itemCount();
		int listed = line.form().items().size();
		return Hit.when(count != null && count.isExact() && count.base().compareTo(BigDecimal.valueOf(listed)) < 0,
				"items", "services.moreItemsThanCounted", listed, count);
	}

}

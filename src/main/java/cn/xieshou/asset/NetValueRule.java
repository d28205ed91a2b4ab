package cn.xieshou.asset;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;

/** What is left of a value is no more than the value was (净值不大于原值). */
@Component
class NetValueRule implements Rule<AssetForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q007", AssetForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends AssetForm> line) {
		Quantity net = line.form().netValue();
		Quantity original = line.form().originalValue();
		return Hit.when(net != null && original != null && net.exceeds(original), "netValue", "assets.netLarger", net,
				original);
	}

}

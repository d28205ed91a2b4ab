package cn.xieshou.asset;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/**
 * Whatever has a value has an owner's level too, so that the sums by kind and by level
 * are equal (两种分类合计相等). What belongs to households is only registered.
 */
@Component
class OwnerTierRule implements Rule<AssetForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("F49", AssetForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends AssetForm> line) {
		AssetForm form = line.form();
		return Hit.when(form.originalValue() != null && form.ownerTier() == null && form.kind() != AssetKind.HOUSEHOLD,
				"ownerTier", "assets.ownerTierMissing");
	}

}

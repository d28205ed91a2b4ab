package cn.xieshou.asset;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Days;

/** An operating asset does not lie idle for months (经营性资产闲置). */
@Component
class IdleAssetRule implements Rule<AssetForm> {

	private static final RuleCard CARD = RuleCard.warning("F51", AssetForm.class).with("months", 6);

	private final Clock clock;

	IdleAssetRule(Clock clock) {
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends AssetForm> line) {
		AssetForm form = line.form();
		LocalDate since = form.stateSince();
		if (form.kind() != AssetKind.OPERATING || form.state() != AssetState.IDLE || since == null) {
			return List.of();
		}
		LocalDate today = Days.today(this.clock);
		long months = line.batch().limit(CARD, "months", today).longValue();
		return Hit.when(!since.plusMonths(months).isAfter(today), "state", "assets.idle", since, months);
	}

}

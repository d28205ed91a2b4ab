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

/** The contract of an asset in use does not end unseen (租赁合同到期). */
@Component
class ContractEndRule implements Rule<AssetForm> {

	private static final RuleCard CARD = RuleCard.warning("F53", AssetForm.class).with("days", 90);

	private final Clock clock;

	ContractEndRule(Clock clock) {
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends AssetForm> line) {
		LocalDate until = line.form().contractUntil();
		AssetState state = line.form().state();
		boolean used = state == null || state == AssetState.NORMAL || state == AssetState.INEFFICIENT;
		if (until == null || !used) {
			return List.of();
		}
		LocalDate today = Days.today(this.clock);
		return Hit.when(!until.minusDays(line.batch().limit(CARD, "days", today).longValue()).isAfter(today),
				"contractUntil", "assets.contractEnds", until);
	}

}

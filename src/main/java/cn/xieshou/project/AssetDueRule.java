package cn.xieshou.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Days;

/** What came of accepted works is named as an asset within days (验收未登记资产). */
@Component
class AssetDueRule implements Rule<ProjectForm> {

	private static final RuleCard CARD = RuleCard.warning("F48", ProjectForm.class).with("days", 90);

	private final Clock clock;

	AssetDueRule(Clock clock) {
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		LocalDate accepted = line.form().acceptedOn();
		return Hit.when(PublicWorks.is(line.form()) && line.form().asset() == null && accepted != null
				&& accepted.plusDays(line.batch().limit(CARD, "days", accepted).longValue())
					.isBefore(Days.today(this.clock)),
				"asset", "projects.assetDue", accepted);
	}

}

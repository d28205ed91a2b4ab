package cn.xieshou.funding;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** Payments are not far ahead of the works (超进度拨款). */
@Component
class PaidAheadOfWorksRule implements Rule<FundForm> {

	private static final RuleCard CARD = RuleCard.warning("F34", FundForm.class).with("points", 15).ofBooksOnly();

	private final FundProjects projects;

	PaidAheadOfWorksRule(FundProjects projects) {
		this.projects = projects;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends FundForm> line) {
		BigDecimal most = line.batch().limit(CARD, "points", null);
		return this.projects.of(line).stream().filter((one) -> {
			BigDecimal ahead = one.ahead();
			return ahead != null && ahead.compareTo(most) > 0;
		})
			.map((one) -> Hit.at(null, "funds.paidAhead", one.name(), one.paid().share(), one.progress())
				.citing("projects", one.project()))
			.toList();
	}

}

package cn.xieshou.funding;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** Payments are not far behind the works (进度快支付慢). */
@Component
class PaidBehindWorksRule implements Rule<FundForm> {

	private static final RuleCard CARD = RuleCard.warning("F35", FundForm.class).with("points", 40).ofBooksOnly();

	private final FundProjects projects;

	PaidBehindWorksRule(FundProjects projects) {
		this.projects = projects;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends FundForm> line) {
		BigDecimal most = line.batch().limit(CARD, "points", null).negate();
		return this.projects.of(line).stream().filter((one) -> {
			BigDecimal ahead = one.ahead();
			return ahead != null && ahead.compareTo(most) < 0;
		})
			.map((one) -> Hit.at(null, "funds.paidBehind", one.name(), one.paid().share(), one.progress())
				.citing("projects", one.project()))
			.toList();
	}

}

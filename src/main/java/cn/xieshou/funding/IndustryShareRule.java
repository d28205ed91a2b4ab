package cn.xieshou.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** Fiscal money goes to industry for the most part (产业占比不足). */
@Component
class IndustryShareRule implements Rule<FundForm> {

	private static final RuleCard CARD = RuleCard.warning("F16", FundForm.class).with("percent", 60).ofBooksOnly();

	private static final Set<FundSource> FISCAL = Set.of(FundSource.FISCAL, FundSource.PROVINCIAL, FundSource.MUNICIPAL,
			FundSource.CONNECTING, FundSource.MATCHING);

	private static final Set<String> INDUSTRY = Set.of("INDUSTRY", "INVESTMENT");

	private final FundProjects projects;

	IndustryShareRule(FundProjects projects) {
		this.projects = projects;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends FundForm> line) {
		if (line.form().source() == null || !FISCAL.contains(line.form().source())) {
			return List.of();
		}
		BigDecimal all = sum(this.projects.of(line), (purpose) -> true);
		BigDecimal industry = sum(this.projects.of(line), (purpose) -> purpose == null || INDUSTRY.contains(purpose));
		if (all.signum() <= 0) {
			return List.of();
		}
		BigDecimal share = industry.movePointRight(2).divide(all, 1, RoundingMode.HALF_UP);
		BigDecimal least = line.batch().limit(CARD, "percent", null);
		return Hit.when(share.compareTo(least) < 0, null, "funds.industryShare", FundDays.inWanYuan(all), share,
				least.stripTrailingZeros().toPlainString());
	}

	/** What does not say what it is for may be for industry. */
	private static BigDecimal sum(List<FundProjects.Works> projects, Predicate<@Nullable String> purpose) {
		return projects.stream()
			.filter((one) -> purpose.test(one.purpose()))
			.map(FundProjects.Works::assigned)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}

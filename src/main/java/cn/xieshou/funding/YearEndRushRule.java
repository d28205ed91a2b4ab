package cn.xieshou.funding;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Days;

/** No more than a share of what a year pays is paid in its last half month (年末突击支付). */
@Component
class YearEndRushRule implements Rule<FundForm> {

	private static final RuleCard CARD = RuleCard.warning("F10", FundForm.class).with("percent", 30).ofBooksOnly();

	private final FundDays days;

	private final Clock clock;

	YearEndRushRule(FundDays days, Clock clock) {
		this.days = days;
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends FundForm> line) {
		FundDays.Ledger ledger = this.days.of(line);
		List<Hit> hits = new ArrayList<>();
		ledger.days()
			.stream()
			.map((day) -> day.on().getYear())
			.distinct()
			.filter((year) -> year < Days.today(this.clock).getYear())
			.forEach((year) -> {
				LocalDate last = LocalDate.of(year, 12, 31);
				BigDecimal whole = ledger.between(LocalDate.of(year, 1, 1), last, FundDays.Day::paid);
				BigDecimal late = ledger.between(LocalDate.of(year, 12, 16), last, FundDays.Day::paid);
				BigDecimal most = whole.multiply(line.batch().limit(CARD, "percent", last)).movePointLeft(2);
				hits.addAll(Hit.when(whole.signum() > 0 && late.compareTo(most) > 0, String.valueOf(year),
						"funds.yearEndRush", String.valueOf(year), FundDays.inWanYuan(late),
						FundDays.inWanYuan(whole)));
			});
		return hits;
	}

}

package cn.xieshou.funding;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Days;

/** What documents allocate, what arrived and what projects are given agree (三账不符). */
@Component
class ThreeBooksRule implements Rule<FundForm> {

	private static final RuleCard CARD = RuleCard.fatal("F46", FundForm.class).with("days", 60).ofBooksOnly();

	private final FundDays days;

	private final Clock clock;

	ThreeBooksRule(FundDays days, Clock clock) {
		this.days = days;
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	/** What moved lately may still be on its way to the other two. */
	@Override
	public List<Hit> check(RuleLine<? extends FundForm> line) {
		FundDays.Ledger ledger = this.days.of(line);
		LocalDate since = Days.today(this.clock).minusDays(line.batch().limit(CARD, "days", null).longValue());
		BigDecimal allocated = ledger.all(FundDays.Day::allocated);
		BigDecimal received = ledger.all(FundDays.Day::received);
		BigDecimal assigned = ledger.all(FundDays.Day::assigned);
		boolean kept = allocated.signum() > 0 && received.signum() > 0 && assigned.signum() > 0;
		boolean settled = ledger
			.between(since.plusDays(1), LocalDate.MAX,
					(day) -> day.allocated().abs().add(day.received().abs()).add(day.assigned().abs()))
			.signum() == 0;
		return Hit.when(kept && settled && (allocated.compareTo(received) != 0 || received.compareTo(assigned) != 0),
				null, "funds.threeBooks", FundDays.inWanYuan(allocated), FundDays.inWanYuan(received),
				FundDays.inWanYuan(assigned));
	}

}

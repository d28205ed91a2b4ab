package cn.xieshou.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Days;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Span;

/**
 * By the end of each quarter as much of what was received is paid as the schedule says
 * (支出进度低于序时).
 */
@Component
class SpendingBehindRule implements Rule<FundForm> {

	private static final RuleCard CARD = RuleCard.warning("F05", FundForm.class)
		.with("march", 30)
		.with("june", 50)
		.with("september", 75)
		.with("december", 92)
		.ofBooksOnly();

	private static final List<String> MONTHS = List.of("march", "june", "september", "december");

	private final FundDays days;

	private final Clock clock;

	SpendingBehindRule(FundDays days, Clock clock) {
		this.days = days;
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends FundForm> line) {
		Span period = line.form().period();
		LocalDate quarter = (period != null && period.kind() == PeriodKind.YEAR)
				? lastQuarter(period.startsOn().getYear(), Days.today(this.clock)) : null;
		if (quarter == null) {
			return List.of();
		}
		FundDays.Ledger ledger = this.days.of(line);
		BigDecimal received = ledger.until(quarter, FundDays.Day::received);
		if (received.signum() <= 0) {
			return List.of();
		}
		BigDecimal paid = ledger.until(quarter, FundDays.Day::paid);
		BigDecimal rate = paid.multiply(BigDecimal.valueOf(100)).divide(received, 2, RoundingMode.DOWN);
		BigDecimal least = line.batch().limit(CARD, MONTHS.get(quarter.getMonthValue() / 3 - 1), quarter);
		return Hit.when(rate.compareTo(least) < 0, null, "funds.spentLate", quarter, FundDays.inWanYuan(paid),
				FundDays.inWanYuan(received), rate + "%", least + "%");
	}

	/** The end of the last quarter of a year that is over, {@code null} if none is. */
	private static @Nullable LocalDate lastQuarter(int year, LocalDate today) {
		LocalDate last = null;
		for (int month = 3; month <= 12; month += 3) {
			LocalDate end = YearMonth.of(year, month).atEndOfMonth();
			last = end.isBefore(today) ? end : last;
		}
		return last;
	}

}

package cn.xieshou.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Days;
import cn.xieshou.values.Span;

/**
 * Of what was agreed as much has been received as of the time has gone (协议资金到位滞后), from
 * the middle of it on.
 */
@Component
class ReceiptBehindRule implements Rule<FundForm> {

	private static final RuleCard CARD = RuleCard.warning("F02", FundForm.class).with("points", 10).ofBooksOnly();

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final BigDecimal HALF = BigDecimal.valueOf(50);

	private final FundDays days;

	private final Clock clock;

	ReceiptBehindRule(FundDays days, Clock clock) {
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
		FundDays.Ledger ledger = this.days.of(line);
		BigDecimal pledged = ledger.all(FundDays.Day::pledged);
		LocalDate today = Days.today(this.clock);
		LocalDate last = (period != null) ? period.endsOn() : null;
		if (period == null || last == null || pledged.signum() <= 0) {
			return List.of();
		}
		BigDecimal gone = share(period.startsOn(), last, today);
		BigDecimal received = ledger.all(FundDays.Day::received);
		BigDecimal rate = received.multiply(HUNDRED).divide(pledged, 2, RoundingMode.DOWN);
		BigDecimal least = gone.subtract(line.batch().limit(CARD, "points", last));
		return Hit.when(gone.compareTo(HALF) >= 0 && rate.compareTo(least) < 0, null, "funds.receivedLate",
				FundDays.inWanYuan(pledged), FundDays.inWanYuan(received), rate + "%", gone + "%");
	}

	/** How much of the time has gone, in percent. */
	private static BigDecimal share(LocalDate first, LocalDate last, LocalDate today) {
		long whole = ChronoUnit.DAYS.between(first, last) + 1;
		long gone = Math.max(0, Math.min(whole, ChronoUnit.DAYS.between(first, today) + 1));
		return BigDecimal.valueOf(gone).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 0, RoundingMode.DOWN);
	}

}

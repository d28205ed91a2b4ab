package cn.xieshou.funding;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Days;

/** Money that was received and lies idle for months (资金闲置), the oldest first. */
final class IdleMoney {

	private IdleMoney() {
	}

	/**
	 * What has been idle for the months of a card and not yet for those of the next.
	 * @param next the card of the next step, {@code null} for the last
	 */
	static List<Hit> hits(RuleLine<? extends FundForm> line, FundDays.Ledger ledger, RuleCard card,
			@Nullable RuleCard next, Clock clock) {
		LocalDate today = Days.today(clock);
		long months = line.batch().limit(card, "months", null).longValue();
		LocalDate since = today.minusMonths(months);
		BigDecimal idle = ledger.idleSince(since);
		BigDecimal longer = (next != null)
				? ledger.idleSince(today.minusMonths(line.batch().limit(next, "months", null).longValue()))
				: BigDecimal.ZERO;
		return Hit.when(idle.compareTo(longer) > 0, null, "funds.idle", FundDays.inWanYuan(idle.subtract(longer)),
				months, since);
	}

}

package cn.xieshou.enclave;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Days;

/** The time without rent of an enclave does not end unseen (免租将到期). */
@Component
class RentFreeEndRule implements Rule<EnclaveForm> {

	private static final RuleCard CARD = RuleCard.warning("X140", EnclaveForm.class).with("days", 90).ofBooksOnly();

	private final Clock clock;

	RentFreeEndRule(Clock clock) {
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	/** What ended long ago is no news: the rent has been paid since. */
	@Override
	public List<Hit> check(RuleLine<? extends EnclaveForm> line) {
		EnclaveForm form = line.form();
		if (form.leaseFrom() == null || form.rentFreeMonths() == null || form.rentFreeMonths() == 0
				|| form.state() == EnclaveState.CLOSED) {
			return List.of();
		}
		LocalDate until = form.leaseFrom().startsOn().plusMonths(form.rentFreeMonths()).minusDays(1);
		LocalDate today = Days.today(this.clock);
		return Hit.when(
				!until.isBefore(today)
						&& !until.minusDays(line.batch().limit(CARD, "days", today).longValue()).isAfter(today),
				"rentFreeMonths", "enclaves.rentFreeEnds", until);
	}

}

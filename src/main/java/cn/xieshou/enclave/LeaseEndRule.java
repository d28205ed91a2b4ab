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

/** The lease of an enclave in use does not end unseen (租赁合同到期). */
@Component
class LeaseEndRule implements Rule<EnclaveForm> {

	private static final RuleCard CARD = RuleCard.warning("F53", EnclaveForm.class).with("days", 90);

	private final Clock clock;

	LeaseEndRule(Clock clock) {
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends EnclaveForm> line) {
		EnclaveForm form = line.form();
		if (form.leaseFrom() == null || form.leaseYears() == null || form.state() == EnclaveState.CLOSED) {
			return List.of();
		}
		LocalDate until = form.leaseFrom().startsOn().plusYears(form.leaseYears()).minusDays(1);
		LocalDate today = Days.today(this.clock);
		return Hit.when(!until.minusDays(line.batch().limit(CARD, "days", today).longValue()).isAfter(today),
				"leaseYears", "enclaves.leaseEnds", until);
	}

}

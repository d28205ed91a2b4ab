package cn.xieshou.facility;

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
import cn.xieshou.values.Quantity;

/** A workshop employs so many formerly poor people after some months (车间吸纳不达标). */
@Component
class WorkshopThresholdRule implements Rule<FacilityForm> {

	private static final RuleCard CARD = RuleCard.warning("F57", FacilityForm.class)
		.with("persons", 5)
		.with("months", 6);

	private final Clock clock;

	WorkshopThresholdRule(Clock clock) {
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends FacilityForm> line) {
		FacilityForm form = line.form();
		Quantity poor = form.formerlyPoor();
		LocalDate opened = (form.opened() != null) ? form.opened().endsOn() : null;
		if (form.kind() != FacilityKind.WORKSHOP || form.state() == FacilityState.CLOSED || poor == null
				|| !poor.isExact() || opened == null) {
			return List.of();
		}
		LocalDate today = Days.today(this.clock);
		BigDecimal persons = line.batch().limit(CARD, "persons", today);
		return Hit.when(
				poor.base().compareTo(persons) < 0
						&& opened.plusMonths(line.batch().limit(CARD, "months", today).longValue()).isBefore(today),
				"formerlyPoor", "facilities.tooFewPoor", poor, persons.stripTrailingZeros().toPlainString());
	}

}

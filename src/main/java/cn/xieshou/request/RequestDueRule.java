package cn.xieshou.request;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Days;

/** A request is answered by the day that it is due (诉求按期答复). */
@Component
class RequestDueRule implements Rule<EnterpriseRequestForm> {

	private final Clock clock;

	RequestDueRule(Clock clock) {
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("X032", EnterpriseRequestForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends EnterpriseRequestForm> line) {
		EnterpriseRequestForm form = line.form();
		return Hit.when(
				form.state() != null && !form.state().isClosed() && form.answeredOn() == null && form.dueOn() != null
						&& form.dueOn().isBefore(Days.today(this.clock)),
				"dueOn", "enterprise-requests.overdue", form.dueOn());
	}

}

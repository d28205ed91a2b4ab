package cn.xieshou.experts;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Days;

/** A question to an expert is answered by the day that the answer is due (咨询按期答复). */
@Component
class AnswerDueRule implements Rule<ConsultationForm> {

	private final Clock clock;

	AnswerDueRule(Clock clock) {
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("X120", ConsultationForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends ConsultationForm> line) {
		ConsultationForm form = line.form();
		return Hit.when(
				form.kind() != null && form.kind().asks() && form.answeredOn() == null && form.dueOn() != null
						&& form.dueOn().isBefore(Days.today(this.clock)),
				"dueOn", "consultations.overdue", form.dueOn());
	}

}

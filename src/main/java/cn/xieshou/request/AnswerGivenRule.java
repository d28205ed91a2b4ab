package cn.xieshou.request;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** What is closed says how and when it was answered (办结的诉求有答复). */
@Component
class AnswerGivenRule implements Rule<EnterpriseRequestForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X031", EnterpriseRequestForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends EnterpriseRequestForm> line) {
		EnterpriseRequestForm form = line.form();
		return Hit.when(
				form.state() != null && form.state().isClosed() && (form.answer() == null || form.answeredOn() == null),
				(form.answer() == null) ? "answer" : "answeredOn", "enterprise-requests.answerMissing", form.state());
	}

}

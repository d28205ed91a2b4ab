package cn.xieshou.experts;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** Who asks says what, and an answer has its words and its day (有问有答). */
@Component
class QuestionAnswerRule implements Rule<ConsultationForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X121", ConsultationForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends ConsultationForm> line) {
		ConsultationForm form = line.form();
		if (form.kind() == null || !form.kind().asks()) {
			return List.of();
		}
		List<Hit> hits = new ArrayList<>();
		hits.addAll(Hit.when(form.question() == null, "question", "consultations.questionMissing", form.kind()));
		hits.addAll(Hit.when(form.answer() == null && form.answeredOn() != null, "answer",
				"consultations.answerMissing", form.answeredOn()));
		hits.addAll(
				Hit.when(form.answer() != null && form.answeredOn() == null, "answeredOn", "consultations.dayMissing"));
		return hits;
	}

}

package cn.xieshou.employment;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** No more were formerly poor, certified or employed than took part (其中项不大于合计). */
@Component
class TrainingPartsRule implements Rule<TrainingForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q007", TrainingForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends TrainingForm> line) {
		TrainingForm form = line.form();
		return Stream
			.of(Part.beyond("formerlyPoor", form.formerlyPoor(), form.participants()),
					Part.beyond("certified", form.certified(), form.participants()),
					Part.beyond("employed", form.employed(), form.participants()),
					Part.beyond("stayed", form.stayed(), form.employed()))
			.flatMap(List::stream)
			.toList();
	}

}

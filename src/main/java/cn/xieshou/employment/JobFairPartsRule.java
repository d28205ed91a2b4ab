package cn.xieshou.employment;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/**
 * Parts of those who agreed and of those hired are no larger than their whole (其中项不大于合计).
 */
@Component
class JobFairPartsRule implements Rule<JobFairForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q007", JobFairForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends JobFairForm> line) {
		JobFairForm form = line.form();
		return Stream
			.of(Part.beyond("intendedPoor", form.intendedPoor(), form.intended()),
					Part.beyond("hiredPoor", form.hiredPoor(), form.hired()),
					Part.beyond("stayed", form.stayed(), form.hired()))
			.flatMap(List::stream)
			.toList();
	}

}

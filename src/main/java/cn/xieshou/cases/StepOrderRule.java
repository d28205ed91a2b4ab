package cn.xieshou.cases;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Span;

/** No step of a case is dated before an earlier one (办件环节时间顺序). */
@Component
class StepOrderRule implements Rule<CaseFileForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q011", CaseFileForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends CaseFileForm> line) {
		List<CaseStage> dated = line.form()
			.steps()
			.stream()
			.filter((one) -> one.step() != null && one.on() != null)
			.sorted(Comparator.comparing(CaseStage::step))
			.toList();
		for (int later = 1; later < dated.size(); later++) {
			for (int earlier = 0; earlier < later; earlier++) {
				Span one = dated.get(later).on();
				Span other = dated.get(earlier).on();
				if (one != null && other != null && one.isBefore(other)) {
					return List.of(Hit.at("steps", "cases.stepOrder", dated.get(later).step(), one,
							dated.get(earlier).step(), other));
				}
			}
		}
		return List.of();
	}

}

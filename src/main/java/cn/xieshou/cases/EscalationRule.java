package cn.xieshou.cases;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** An issue is escalated to a higher level than it was at (提级只升不降). */
@Component
class EscalationRule implements Rule<CaseFileForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X101", CaseFileForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends CaseFileForm> line) {
		@Nullable CaseLevel at = line.form().level();
		for (CaseStage one : line.form().steps()) {
			if (one.step() == CaseStep.ESCALATED) {
				if (one.level() == null) {
					return List.of(Hit.at("steps", "cases.escalatedWhereTo"));
				}
				if (at != null && one.level().compareTo(at) <= 0) {
					return List.of(Hit.at("steps", "cases.escalatedDown", at, one.level()));
				}
			}
			at = (one.level() != null) ? one.level() : at;
		}
		return List.of();
	}

}

package cn.xieshou.cases;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/**
 * A case is opened first, and no step is taken before the one that it needs (环节不跳步):
 * nothing is paid that was not approved, nothing closed that was not opened. Of several
 * cases in one record nobody knows the steps.
 */
@Component
class StepMissingRule implements Rule<CaseFileForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X100", CaseFileForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends CaseFileForm> line) {
		CaseFileForm form = line.form();
		CaseKind kind = form.kind();
		Set<CaseStep> taken = EnumSet.noneOf(CaseStep.class);
		form.steps().stream().map(CaseStage::step).filter(Objects::nonNull).forEach(taken::add);
		if (kind == null || form.isAggregate() || taken.isEmpty()) {
			return List.of();
		}
		CaseStep first = taken.stream().min(Comparator.naturalOrder()).orElseThrow();
		if (!kind.begins(first)) {
			return List.of(Hit.at("steps", "cases.notOpened", first, kind.way().get(0)));
		}
		return taken.stream()
			.filter((step) -> kind.before(step) != null && !taken.contains(kind.before(step)))
			.limit(1)
			.map((step) -> Hit.at("steps", "cases.stepMissing", step, kind.before(step)))
			.toList();
	}

}

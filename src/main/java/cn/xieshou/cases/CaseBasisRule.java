package cn.xieshou.cases;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/**
 * A benefit names its policy and the item of it, a relief what is spared to which project
 * by which document (办件有依据).
 */
@Component
class CaseBasisRule implements Rule<CaseFileForm> {

	@Override
	public RuleCard card() {
		return RuleCard.warning("X106", CaseFileForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends CaseFileForm> line) {
		CaseFileForm form = line.form();
		List<Hit> hits = new ArrayList<>();
		if (form.isAggregate()) {
			return hits;
		}
		if (form.kind() == CaseKind.BENEFIT) {
			hits.addAll(Hit.when(form.basis() == null, "basis", "cases.basisMissing", form.kind()));
			hits.addAll(Hit.when(form.matter() == null, "matter", "cases.matterMissing"));
		}
		if (form.kind() == CaseKind.EIA_RELIEF) {
			hits.addAll(Hit.when(form.basis() == null, "basis", "cases.basisMissing", form.kind()));
			hits.addAll(Hit.when(form.project() == null, "project", "cases.projectMissing"));
			hits.addAll(Hit.when(form.relief() == null, "relief", "cases.reliefMissing"));
		}
		return hits;
	}

}

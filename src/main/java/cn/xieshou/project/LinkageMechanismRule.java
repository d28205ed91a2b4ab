package cn.xieshou.project;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/**
 * A project of industry that is being built says what farmers have of it (产业项目无利益联结).
 */
@Component
class LinkageMechanismRule implements Rule<ProjectForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("F19", ProjectForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		ProjectForm form = line.form();
		boolean begun = form.stages()
			.stream()
			.anyMatch((stage) -> stage.stage() != null && stage.stage() != ProjectStage.TERMINATED
					&& stage.stage().compareTo(ProjectStage.STARTED) >= 0);
		boolean nothing = form.commitments()
			.stream()
			.allMatch((one) -> one.promised() != null && one.promised().base().signum() == 0);
		return Hit.when(form.purpose() == ProjectPurpose.INDUSTRY && begun && nothing, "commitments",
				"projects.noLinkage");
	}

}

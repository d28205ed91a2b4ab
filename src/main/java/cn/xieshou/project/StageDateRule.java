package cn.xieshou.project;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** Production has begun on a day (阶段与日期一致). */
@Component
class StageDateRule implements Rule<ProjectForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q012", ProjectForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		return line.form()
			.stages()
			.stream()
			.filter((stage) -> stage.on() == null
					&& (stage.stage() == ProjectStage.PRODUCING || stage.stage() == ProjectStage.FULL))
			.map((stage) -> Hit.at("stages", "projects.stageUndated", stage.stage()))
			.toList();
	}

}

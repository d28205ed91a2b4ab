package cn.xieshou.project;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.project.ProjectParts.Stage;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** A project does not fall back to an earlier stage unsaid (阶段不得倒退). */
@Component
class StageRegressRule implements Rule<ProjectForm> {

	@Override
	public RuleCard card() {
		return RuleCard.warning("Q060", ProjectForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		ProjectStage now = furthest(line.form());
		ProjectStage before = furthest(line.before());
		return Hit.when(before != null && (now == null || now.compareTo(before) < 0), "stages", "projects.stageRegress",
				before, (now != null) ? now : "—");
	}

	private static @Nullable ProjectStage furthest(@Nullable ProjectForm form) {
		return (form != null) ? form.stages()
			.stream()
			.map(Stage::stage)
			.filter((stage) -> stage != null)
			.max(Comparator.naturalOrder())
			.orElse(null) : null;
	}

}

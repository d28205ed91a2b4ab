package cn.xieshou.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.project.ProjectParts.Stage;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Span;

/** No stage is dated before an earlier one, termination comes last (签约≤开工≤竣工≤投产). */
@Component
class StageOrderRule implements Rule<ProjectForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q011", ProjectForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		List<Stage> dated = line.form()
			.stages()
			.stream()
			.filter((stage) -> stage.on() != null && stage.stage() != null)
			.sorted(Comparator.comparing(Stage::stage))
			.toList();
		for (int later = 1; later < dated.size(); later++) {
			for (int earlier = 0; earlier < later; earlier++) {
				Span one = dated.get(later).on();
				Span other = dated.get(earlier).on();
				if (one != null && other != null && one.isBefore(other)) {
					return List.of(Hit.at("stages", "projects.stageOrder", dated.get(later).stage(), one,
							dated.get(earlier).stage(), other));
				}
			}
		}
		return List.of();
	}

}

package cn.xieshou.project;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.project.ProjectParts.Stage;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** A project is not accepted before its construction has begun (时序倒置). */
@Component
class AcceptedBeforeStartRule implements Rule<ProjectForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("F31", ProjectForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		LocalDate accepted = line.form().acceptedOn();
		return line.form()
			.stages()
			.stream()
			.filter((stage) -> accepted != null && stage.stage() == ProjectStage.STARTED && stage.on() != null
					&& accepted.isBefore(stage.on().startsOn()))
			.map((stage) -> Hit.at("acceptedOn", "projects.acceptedBeforeStart", accepted, stage.on()))
			.toList();
	}

}

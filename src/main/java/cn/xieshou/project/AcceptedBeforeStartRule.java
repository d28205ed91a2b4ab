package cn.xieshou.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import cn.xieshou.project.ProjectParts.Contract;
import cn.xieshou.project.ProjectParts.Stage;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Span;

/**
 * A project is not accepted before its construction has begun, nor begun before its first
 * contract is signed (时序倒置).
 */
@Component
class AcceptedBeforeStartRule implements Rule<ProjectForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("F31", ProjectForm.class).version(2);
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		LocalDate accepted = line.form().acceptedOn();
		LocalDate signed = line.form()
			.contracts()
			.stream()
			.map(Contract::signedOn)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElse(null);
		List<Hit> hits = new ArrayList<>();
		for (Stage stage : line.form().stages()) {
			Span on = (stage.stage() == ProjectStage.STARTED) ? stage.on() : null;
			if (on != null && accepted != null && accepted.isBefore(on.startsOn())) {
				hits.add(Hit.at("acceptedOn", "projects.acceptedBeforeStart", accepted, on));
			}
			if (on != null && signed != null && on.endsOn() != null && on.endsOn().isBefore(signed)) {
				hits.add(Hit.at("contracts", "projects.startedBeforeContract", on, signed));
			}
		}
		return hits;
	}

}

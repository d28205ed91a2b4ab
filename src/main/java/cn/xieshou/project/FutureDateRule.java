package cn.xieshou.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.project.ProjectParts.Stage;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Days;

/** What was reached was reached by today (日期不在未来). */
@Component
class FutureDateRule implements Rule<ProjectForm> {

	private final Clock clock;

	FutureDateRule(Clock clock) {
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q010", ProjectForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		LocalDate today = Days.today(this.clock);
		List<Hit> hits = new ArrayList<>();
		for (Stage stage : line.form().stages()) {
			if (stage.on() != null && stage.on().startsOn().isAfter(today)) {
				hits.add(Hit.at("stages", "projects.stageInFuture", stage.stage(), stage.on()));
			}
		}
		LocalDate accepted = line.form().acceptedOn();
		if (accepted != null && accepted.isAfter(today)) {
			hits.add(Hit.at("acceptedOn", "projects.acceptedInFuture", accepted));
		}
		return hits;
	}

}

package cn.xieshou.park;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.park.ParkParts.Milestone;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Span;

/** Milestones are dated in the order of their stages (里程碑先后). */
@Component
class MilestoneOrderRule implements Rule<ParkForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q011", ParkForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends ParkForm> line) {
		List<Milestone> dated = line.form()
			.milestones()
			.stream()
			.filter((milestone) -> milestone.on() != null && milestone.stage() != null)
			.sorted(Comparator.comparing(Milestone::stage))
			.toList();
		List<Hit> hits = new ArrayList<>();
		for (int i = 1; i < dated.size(); i++) {
			Span later = dated.get(i).on();
			Span earlier = dated.get(i - 1).on();
			if (later != null && earlier != null && later.isBefore(earlier)) {
				hits.add(Hit.at("milestones", "parks.milestoneOrder", dated.get(i).stage(), dated.get(i - 1).stage()));
			}
		}
		return hits;
	}

}

package cn.xieshou.organisation;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;

/** There are never more people than postings (人与人次). */
@Component
class PostingsRule implements Rule<TeamForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q019", TeamForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends TeamForm> line) {
		Quantity people = line.form().headcount();
		Quantity postings = line.form().personTimes();
		return Hit.when(
				people != null && postings != null && people.isExact() && postings.isExact()
						&& people.base().compareTo(postings.base()) > 0,
				"personTimes", "teams.fewerPostingsThanPeople", people, postings);
	}

}

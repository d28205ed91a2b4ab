package cn.xieshou.household;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** Parts of the households reached are no larger than their whole (其中项不大于合计). */
@Component
class ReachedPartsRule implements Rule<HouseholdCountForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q007", HouseholdCountForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends HouseholdCountForm> line) {
		HouseholdCountForm form = line.form();
		return Stream
			.of(Part.beyond("formerlyPoorHouseholds", form.formerlyPoorHouseholds(), form.households()),
					Part.beyond("watchedHouseholds", form.watchedHouseholds(), form.households()),
					Part.beyond("formerlyPoorPeople", form.formerlyPoorPeople(), form.people()))
			.flatMap(List::stream)
			.toList();
	}

}

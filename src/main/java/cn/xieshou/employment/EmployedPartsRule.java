package cn.xieshou.employment;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** Parts of the people in work are no larger than their whole (其中项不大于合计). */
@Component
class EmployedPartsRule implements Rule<EmploymentForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q007", EmploymentForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends EmploymentForm> line) {
		EmploymentForm form = line.form();
		return Stream
			.of(Part.beyond("formerlyPoor", form.formerlyPoor(), form.total()),
					Part.beyond("newlyPlaced", form.newlyPlaced(), form.total()),
					Part.beyond("newlyPlacedPoor", form.newlyPlacedPoor(), form.newlyPlaced()),
					Part.beyond("continued", form.continued(), form.total()),
					Part.beyond("transported", form.transported(), form.total()),
					Part.beyond("helpingSide", form.helpingSide(), form.total()),
					Part.beyond("helpingSidePoor", form.helpingSidePoor(), form.helpingSide()),
					Part.beyond("elsewhere", form.elsewhere(), form.total()),
					Part.beyond("elsewherePoor", form.elsewherePoor(), form.elsewhere()),
					Part.beyond("inProvince", form.inProvince(), form.total()),
					Part.beyond("inProvincePoor", form.inProvincePoor(), form.inProvince()),
					Part.beyond("publicPosts", form.publicPosts(), form.inProvince()),
					Part.beyond("workshops", form.workshops(), form.inProvince()))
			.flatMap(List::stream)
			.toList();
	}

}

package cn.xieshou.cooperation;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;

/** No more is under way or in place than was signed (阶段数不大于签约数). */
@Component
class UnderWayRule implements Rule<EventForm> {

	@Override
	public RuleCard card() {
		return RuleCard.warning("Q066", EventForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends EventForm> line) {
		EventForm form = line.form();
		List<Hit> hits = new ArrayList<>();
		if (exceeds(form.underWay(), form.signed())) {
			hits.add(Hit.at("underWay", "events.moreThanSigned", form.underWay(), form.signed()));
		}
		if (exceeds(form.inPlace(), form.signedAmount())) {
			hits.add(Hit.at("inPlace", "events.moreInPlace", form.inPlace(), form.signedAmount()));
		}
		return hits;
	}

	private static boolean exceeds(@Nullable Quantity part, @Nullable Quantity whole) {
		return part != null && whole != null && part.exceeds(whole);
	}

}

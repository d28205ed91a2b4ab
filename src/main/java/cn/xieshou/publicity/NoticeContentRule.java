package cn.xieshou.publicity;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/**
 * A notice says what the public has to know (公示内容缺项): where, how much, who, how people
 * share in it and what it is to achieve, from the day on which it is shown.
 */
@Component
class NoticeContentRule implements Rule<PublicNoticeForm> {

	private static final RuleCard CARD = RuleCard.warning("F28", PublicNoticeForm.class);

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends PublicNoticeForm> line) {
		PublicNoticeForm form = line.form();
		List<Hit> hits = new ArrayList<>();
		if (form.beginsOn() == null) {
			return hits;
		}
		add(hits, "place", form.place());
		add(hits, "amount", form.amount());
		add(hits, "implementer", form.implementer());
		add(hits, "mechanism", form.mechanism());
		add(hits, "goals", form.goals());
		return hits;
	}

	private static void add(List<Hit> hits, String field, @Nullable Object said) {
		if (said == null) {
			hits.add(Hit.at(field, "public-notices.leftOut"));
		}
	}

}

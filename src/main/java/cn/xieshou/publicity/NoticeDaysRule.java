package cn.xieshou.publicity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** A notice on a board is shown long enough; what is on the web stays (公示不足10天). */
@Component
class NoticeDaysRule implements Rule<PublicNoticeForm> {

	private static final RuleCard CARD = RuleCard.warning("F27", PublicNoticeForm.class).with("days", 10);

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends PublicNoticeForm> line) {
		LocalDate from = line.form().beginsOn();
		LocalDate to = line.form().endsOn();
		if (from == null || to == null || line.form().tier() == NoticeTier.COUNTY_WEB) {
			return List.of();
		}
		// both days count
		long days = ChronoUnit.DAYS.between(from, to) + 1;
		long least = line.batch().limit(CARD, "days", from).longValue();
		return Hit.when(days < least, "endsOn", "public-notices.tooShort", days, least);
	}

}

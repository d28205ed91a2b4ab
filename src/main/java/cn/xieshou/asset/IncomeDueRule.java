package cn.xieshou.asset;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Days;
import cn.xieshou.values.Quantity;

/** What was due is received by the end of its year and then distributed (收益未收未分). */
@Component
class IncomeDueRule implements Rule<AssetForm> {

	private static final RuleCard CARD = RuleCard.warning("F52", AssetForm.class).with("days", 180);

	private final Clock clock;

	IncomeDueRule(Clock clock) {
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends AssetForm> line) {
		LocalDate today = Days.today(this.clock);
		long days = line.batch().limit(CARD, "days", today).longValue();
		List<Hit> hits = new ArrayList<>();
		for (AssetIncome income : line.form().incomes()) {
			LocalDate end = (income.year() != null) ? income.year().endsOn() : null;
			if (end == null || !end.isBefore(today)) {
				continue;
			}
			if (exceeds(income.due(), income.received())) {
				hits.add(Hit.at("incomes", "assets.incomeOutstanding", income.year(), income.due(), income.received()));
			}
			else if (exceeds(income.received(), income.distributed()) && end.plusDays(days).isBefore(today)) {
				hits.add(Hit.at("incomes", "assets.incomeUndistributed", income.year(), income.received(),
						income.distributed(), days));
			}
		}
		return hits;
	}

	/** What is not reported is not said to be missing. */
	private static boolean exceeds(@Nullable Quantity whole, @Nullable Quantity part) {
		return whole != null && part != null && whole.exceeds(part);
	}

}

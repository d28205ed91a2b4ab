package cn.xieshou.experts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Days;
import cn.xieshou.values.Span;

/** An expert in term visits or advises within six months (任期内有服务). */
@Component
class IdleExpertRule implements Rule<ExpertForm> {

	private static final String MONTHS = "months";

	private final JdbcTemplate jdbc;

	private final Clock clock;

	IdleExpertRule(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** When experts last did something. */
	private record Last(Map<UUID, LocalDate> on) {

	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("X123", ExpertForm.class).with(MONTHS, 6).ofBooksOnly();
	}

	@Override
	public List<Hit> check(RuleLine<? extends ExpertForm> line) {
		Span term = line.form().term();
		LocalDate today = Days.today(this.clock);
		if (term == null || line.form().isAggregate() || TermRule.isOutside(term, today)) {
			return List.of();
		}
		long months = line.batch().limit(card(), MONTHS, null).longValue();
		LocalDate since = today.minusMonths(months);
		LocalDate last = line.batch().once(Last.class, () -> read(line.batch())).on().get(line.record());
		return Hit.when(term.startsOn().isBefore(since) && (last == null || last.isBefore(since)), "term",
				"experts.idle", months);
	}

	private Last read(RuleBatch<? extends ExpertForm> batch) {
		UUID[] experts = batch.lines().stream().map(RuleLine::record).toArray(UUID[]::new);
		Map<UUID, LocalDate> last = new HashMap<>();
		this.jdbc.query("select expert_id, max(held_on) as last from consultation where expert_id = any(?) group by 1",
				(row) -> {
					last.put(row.getObject("expert_id", UUID.class), row.getObject("last", LocalDate.class));
				}, (Object) experts);
		return new Last(last);
	}

}

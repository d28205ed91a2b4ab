package cn.xieshou.experts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Span;

/** What an expert does is within the term (服务在任期内). */
@Component
class TermRule implements Rule<ConsultationForm> {

	private final JdbcTemplate jdbc;

	TermRule(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** The terms of experts, of those who have one. */
	record Terms(Map<UUID, Span> of) {

	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("X122", ConsultationForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends ConsultationForm> line) {
		UUID expert = line.form().expert();
		LocalDate day = line.form().heldOn();
		if (expert == null || day == null) {
			return List.of();
		}
		Span term = line.batch().once(Terms.class, () -> read(line.batch())).of().get(expert);
		return Hit.when(term != null && isOutside(term, day), "heldOn", "consultations.outsideTerm", day, term);
	}

	/** Whether a day is surely before or after a term. */
	static boolean isOutside(Span term, LocalDate day) {
		return day.isBefore(term.startsOn()) || (term.endsOn() != null && day.isAfter(term.endsOn()));
	}

	private Terms read(RuleBatch<? extends ConsultationForm> batch) {
		UUID[] experts = batch.lines()
			.stream()
			.map((line) -> line.form().expert())
			.filter(Objects::nonNull)
			.distinct()
			.toArray(UUID[]::new);
		Map<UUID, Span> terms = new HashMap<>();
		this.jdbc.query("select id, term from expert where id = any(?) and term is not null", (row) -> {
			terms.put(row.getObject("id", UUID.class), Span.parse(row.getString("term")));
		}, (Object) experts);
		return new Terms(terms);
	}

}

package cn.xieshou.plausibility;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;

/** A figure that growth is measured against is not voided unsaid (增速基数被作废). */
@Component
class BaseVoidedRule implements Rule<IndicatorValueForm> {

	private final JdbcTemplate jdbc;

	BaseVoidedRule(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("X001", IndicatorValueForm.class).lookingAtVoids();
	}

	/** The figures that lose their base, by the record that is voided. */
	private record Losers(Map<UUID, Set<UUID>> byBase) {

	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		if (!line.voids()) {
			return List.of();
		}
		Set<UUID> losers = line.batch()
			.once(Losers.class, () -> read(line.batch()))
			.byBase()
			.getOrDefault(line.record(), Set.of());
		Hit hit = Hit.at(null, "indicator-values.baseVoided", losers.size());
		for (UUID loser : losers) {
			hit = hit.citing("indicator-values", loser);
		}
		return losers.isEmpty() ? List.of() : List.of(hit);
	}

	private Losers read(RuleBatch<?> batch) {
		Map<UUID, Set<UUID>> losers = new HashMap<>();
		UUID[] voided = batch.lines().stream().filter(RuleLine::voids).map(RuleLine::record).toArray(UUID[]::new);
		this.jdbc.query("""
				select b.id as base, v.id from indicator_value b
				join indicator_value v on v.root_id = b.root_id and v.series_id = b.series_id
				and v.period_kind = b.period_kind and v.compared_with = b.period_span
				where b.root_id = ? and b.id = any(?) and b.basis = 'ACTUAL' and not v.id = any(?)
				""", (row) -> {
			losers.computeIfAbsent(row.getObject("base", UUID.class), (base) -> new HashSet<>())
				.add(row.getObject("id", UUID.class));
		}, batch.root(), voided, voided);
		return new Losers(losers);
	}

}

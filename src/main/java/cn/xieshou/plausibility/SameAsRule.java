package cn.xieshou.plausibility;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;

/**
 * What is the same fact as another figure names the one that counts, of the same
 * indicator (同一事实指向计数的那一条); so that of each fact one figure counts, never none.
 */
@Component
class SameAsRule implements Rule<IndicatorValueForm> {

	private final JdbcTemplate jdbc;

	SameAsRule(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X016", IndicatorValueForm.class);
	}

	/** A figure that another one names. */
	private record Named(@Nullable UUID indicator, @Nullable UUID sameAs) {

	}

	/** Those that a batch names. */
	private record Loaded(Map<UUID, Named> byId) {

	}

	@Override
	@SuppressWarnings("unchecked")
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		UUID same = line.form().sameAs();
		if (same == null) {
			return List.of();
		}
		if (same.equals(line.record())) {
			return List.of(Hit.at("sameAs", "indicator-values.sameAsItself"));
		}
		RuleBatch<IndicatorValueForm> batch = (RuleBatch<IndicatorValueForm>) line.batch();
		Named named = batch.once(Loaded.class, () -> load(batch)).byId.get(same);
		if (named == null) {
			return List.of();
		}
		if (named.sameAs != null) {
			return List.of(Hit.at("sameAs", "indicator-values.sameAsUncounted", "/figures/" + named.sameAs)
				.citing("indicator-values", named.sameAs));
		}
		return Hit.when(!Objects.equals(named.indicator, line.form().indicator()), "sameAs",
				"indicator-values.sameAsOther");
	}

	private Loaded load(RuleBatch<IndicatorValueForm> batch) {
		Map<UUID, Named> byId = new HashMap<>();
		UUID[] ids = batch.lines()
			.stream()
			.map((line) -> line.form().sameAs())
			.filter(Objects::nonNull)
			.toArray(UUID[]::new);
		this.jdbc.query("select id, indicator_id, same_as from indicator_value where id = any(?)", (row) -> {
			byId.put(row.getObject("id", UUID.class),
					new Named(row.getObject("indicator_id", UUID.class), row.getObject("same_as", UUID.class)));
		}, (Object) ids);
		batch.lines()
			.stream()
			.filter((line) -> Arrays.asList(ids).contains(line.record()))
			.forEach((line) -> byId.put(line.record(), new Named(line.form().indicator(), line.form().sameAs())));
		return new Loaded(byId);
	}

}

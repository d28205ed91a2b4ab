package cn.xieshou.findings;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.sum.FigureSums;

/**
 * What the records of pairings and those below them add up to now, of the indicators that
 * are declared to say the same as a reported one (名录合计), for a whole batch at once.
 */
@Component
class RecordSums {

	private final Indicators indicators;

	private final JdbcTemplate jdbc;

	RecordSums(Indicators indicators, JdbcTemplate jdbc) {
		this.indicators = indicators;
		this.jdbc = jdbc;
	}

	private record Key(UUID pairing, UUID indicator) {

	}

	private record Loaded(Map<Key, BigDecimal> sums) {

	}

	/** What is counted beside an indicator, {@code null} if nothing is. */
	private @Nullable IndicatorCard counted(IndicatorCard card) {
		return this.indicators.all()
			.stream()
			.filter((one) -> one.beside().contains(card.code()))
			.findFirst()
			.orElse(null);
	}

	/**
	 * What the records add up to beside a figure, in the base unit; nothing where none
	 * are listed, {@code null} where nothing is declared to say the same.
	 */
	@Nullable BigDecimal beside(RuleBatch<? extends IndicatorValueForm> batch, UUID pairing, IndicatorCard card) {
		IndicatorCard counted = counted(card);
		return (counted == null) ? null
				: batch.once(Loaded.class, () -> load(batch))
					.sums()
					.getOrDefault(new Key(pairing, counted.id()), BigDecimal.ZERO);
	}

	private Loaded load(RuleBatch<? extends IndicatorValueForm> batch) {
		Set<UUID> pairings = new HashSet<>();
		Set<UUID> counted = new HashSet<>();
		batch.lines().forEach((line) -> {
			IndicatorCard card = this.indicators.of(line.form().indicator());
			IndicatorCard sum = (card != null) ? counted(card) : null;
			if (sum != null && line.form().pairing() != null) {
				pairings.add(line.form().pairing());
				counted.add(sum.id());
			}
		});
		Map<Key, BigDecimal> sums = new HashMap<>();
		if (!counted.isEmpty()) {
			this.jdbc.query("select t.pairing_id, t.indicator_id, t.amount from " + FigureSums.CELLS.sums()
					+ " t where t.root_id = ? and t.pairing_id = any(?) and t.indicator_id = any(?)"
					+ " and t.period_kind = 'instant' and t.period_span is null", (row) -> {
						sums.merge(
								new Key(row.getObject("pairing_id", UUID.class),
										row.getObject("indicator_id", UUID.class)),
								row.getBigDecimal("amount"), BigDecimal::add);
					}, batch.root(), pairings.toArray(UUID[]::new), counted.toArray(UUID[]::new));
		}
		return new Loaded(sums);
	}

}

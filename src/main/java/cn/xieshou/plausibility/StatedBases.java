package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.values.Interval;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;

/**
 * What values and the growths beside them say of the period before (基期推算): the value
 * divided by one more than the growth, as far as both are rounded.
 */
final class StatedBases {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final int SCALE = 12;

	private final Map<UUID, Percent> growths;

	private StatedBases(Map<UUID, Percent> growths) {
		this.growths = growths;
	}

	/** The growths that are stated beside what the lines of a batch are parts of. */
	static StatedBases of(RuleBatch<?> batch, SeriesValues values, JdbcTemplate jdbc) {
		return batch.once(StatedBases.class, () -> {
			Set<UUID> wholes = new HashSet<>();
			for (RuleLine<?> line : batch.lines()) {
				if (line.form() instanceof IndicatorValueForm form && form.statedGrowth() != null) {
					@SuppressWarnings("unchecked")
					RuleLine<IndicatorValueForm> own = (RuleLine<IndicatorValueForm>) line;
					NeighbouringValues beside = values.of(own);
					if (beside != null) {
						beside.wholeOfAnyBasis().forEach((whole) -> wholes.add(whole.record()));
					}
				}
			}
			Map<UUID, Percent> growths = new HashMap<>();
			if (!wholes.isEmpty()) {
				jdbc.query("select id, stated_growth from indicator_value where id = any(?)"
						+ " and stated_growth is not null", (row) -> {
							growths.put(row.getObject("id", UUID.class),
									new Percent(row.getBigDecimal("stated_growth").stripTrailingZeros()));
						}, (Object) wholes.toArray(UUID[]::new));
			}
			return new StatedBases(growths);
		});
	}

	/** The growth that is stated beside a value, {@code null} if none is. */
	@Nullable Percent growth(UUID record) {
		return this.growths.get(record);
	}

	/** What an exact value and its growth say of the period before. */
	static Interval base(Quantity value, Percent growth) {
		BigDecimal open = value.rounding();
		BigDecimal points = growth.points().add(HUNDRED);
		BigDecimal fine = BigDecimal.ONE.movePointLeft(Math.max(0, growth.points().stripTrailingZeros().scale()));
		if (!value.isExact() || points.subtract(fine).signum() <= 0) {
			return Interval.UNKNOWN;
		}
		return Interval.between(value.base().subtract(open), value.base().add(open))
			.over(Interval.between(points.subtract(fine), points.add(fine)), SCALE)
			.times(HUNDRED);
	}

}

package cn.xieshou.employment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Days;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Unit;

/**
 * The workshops of a place employ no more people than work in the province (车间吸纳≤省内就业).
 * Workshops say whom they employ now, so only numbers of the last months are looked at.
 */
@Component
class WorkshopWorkersRule implements Rule<EmploymentForm> {

	private static final RuleCard CARD = RuleCard.warning("Q036", EmploymentForm.class).with("months", 12);

	private final JdbcTemplate jdbc;

	private final Clock clock;

	WorkshopWorkersRule(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** How many people workshops surely employ, by their region. */
	private record Employed(Map<String, BigDecimal> byRegion) {

	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends EmploymentForm> line) {
		RegionCode region = line.form().region();
		Quantity inProvince = line.form().inProvince();
		BigDecimal most = (inProvince != null) ? inProvince.high() : null;
		if (region == null || most == null || !isOfNow(line)) {
			return List.of();
		}
		BigDecimal employed = line.batch()
			.once(Employed.class, () -> read(line.batch()))
			.byRegion()
			.getOrDefault(region.code(), BigDecimal.ZERO);
		return Hit.when(employed.compareTo(most) > 0, "inProvince", "employments.workshopsEmployMore",
				Quantity.of(employed.stripTrailingZeros().setScale(0), Unit.of("人")), inProvince);
	}

	private boolean isOfNow(RuleLine<? extends EmploymentForm> line) {
		LocalDate ends = (line.form().period() != null) ? line.form().period().endsOn() : null;
		LocalDate today = Days.today(this.clock);
		return ends != null && !ends.isBefore(today.minusMonths(line.batch().limit(CARD, "months", today).longValue()));
	}

	private Employed read(RuleBatch<? extends EmploymentForm> batch) {
		Map<String, BigDecimal> employed = new HashMap<>();
		this.jdbc.query("""
				select region, sum(workers_base) as workers from facility where root_id = ? and region = any(?)
				and kind = 'WORKSHOP' and state is distinct from 'CLOSED' and workers_comparator in ('=', '>=', '>')
				group by region
				""", (row) -> {
			employed.put(row.getString("region"), row.getBigDecimal("workers"));
		}, batch.root(), regions(batch));
		return new Employed(employed);
	}

	private static String[] regions(RuleBatch<? extends EmploymentForm> batch) {
		return batch.lines()
			.stream()
			.map((line) -> line.form().region())
			.filter(Objects::nonNull)
			.map(RegionCode::code)
			.distinct()
			.toArray(String[]::new);
	}

}

package cn.xieshou.statement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.indicator.IndicatorUses;

/** How many values and targets stand under an indicator (指标名下数据条数). */
@Component
class StatementCounts implements IndicatorUses {

	private static final String COUNTED = """
			select 'indicator-values' as type, count(*) as number from indicator_value where indicator_id = ?
			union all select 'targets', count(*) from target where indicator_id = ?
			""";

	private final JdbcTemplate jdbc;

	StatementCounts(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<String, Long> of(UUID indicator) {
		Map<String, Long> counts = new LinkedHashMap<>();
		this.jdbc.query(COUNTED, (row) -> {
			if (row.getLong("number") > 0) {
				counts.put(row.getString("type"), row.getLong("number"));
			}
		}, indicator, indicator);
		return counts;
	}

	@Override
	public Set<UUID> pairings(UUID indicator) {
		return Set.copyOf(this.jdbc.queryForList(
				"select pairing_id from indicator_value where indicator_id = ?"
						+ " union select pairing_id from target where indicator_id = ?",
				UUID.class, indicator, indicator));
	}

}

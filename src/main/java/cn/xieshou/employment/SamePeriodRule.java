package cn.xieshou.employment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.RegionCode;

/** People in work of a place and period are recorded once (一地一期一条). */
@Component
class SamePeriodRule implements Rule<EmploymentForm> {

	private final JdbcTemplate jdbc;

	SamePeriodRule(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** What makes a record the same. */
	private record Key(UUID pairing, String region, String period) {

		static @Nullable Key of(EmploymentForm form) {
			RegionCode region = form.region();
			return (form.pairing() == null || region == null || form.period() == null) ? null
					: new Key(form.pairing(), region.code(), form.period().toString());
		}

	}

	/** The records of the books and of the filing itself. */
	private record Recorded(Map<Key, List<UUID>> records) {

	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("X030", EmploymentForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends EmploymentForm> line) {
		Key key = Key.of(line.form());
		return (key == null) ? List.of()
				: line.batch()
					.once(Recorded.class, () -> read(line.batch()))
					.records()
					.getOrDefault(key, List.of())
					.stream()
					.filter((record) -> !record.equals(line.record()))
					.limit(1)
					.map((record) -> Hit.at("period", "employments.samePeriod").citing("employments", record))
					.toList();
	}

	private Recorded read(RuleBatch<? extends EmploymentForm> batch) {
		Map<Key, List<UUID>> records = new HashMap<>();
		Set<UUID> own = new HashSet<>();
		batch.lines().forEach((line) -> {
			own.add(line.record());
			Key key = Key.of(line.form());
			if (key != null && !line.voids()) {
				records.computeIfAbsent(key, (fresh) -> new ArrayList<>()).add(line.record());
			}
		});
		this.jdbc.query("""
				select id, pairing_id, region, period from employment
				where root_id = ? and pairing_id = any(?) and region is not null and period = any(?) order by id
				""", (row) -> {
			UUID record = row.getObject("id", UUID.class);
			List<UUID> same = records.get(
					new Key(row.getObject("pairing_id", UUID.class), row.getString("region"), row.getString("period")));
			if (same != null && !own.contains(record)) {
				same.add(record);
			}
		}, batch.root(), records.keySet().stream().map(Key::pairing).distinct().toArray(UUID[]::new),
				records.keySet().stream().map(Key::period).distinct().toArray(String[]::new));
		return new Recorded(records);
	}

}

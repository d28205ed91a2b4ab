package cn.xieshou.park;

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
import cn.xieshou.rule.OneAtATime;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** A park that several pairings build is one record (同一园区多对重复计). */
@Component
class SameParkRule implements Rule<ParkForm> {

	private final JdbcTemplate jdbc;

	private final OneAtATime filings;

	SameParkRule(JdbcTemplate jdbc, OneAtATime filings) {
		this.jdbc = jdbc;
		this.filings = filings;
	}

	/** What makes a park the same. */
	private record Key(String name, String region) {

		static @Nullable Key of(ParkForm form) {
			return (form.name() != null && form.region() != null) ? new Key(form.name(), form.region().code()) : null;
		}

	}

	/** The parks of the books and of the filing itself. */
	private record Namesakes(Map<Key, List<UUID>> parks) {

	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q047", ParkForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends ParkForm> line) {
		Key key = Key.of(line.form());
		return (key == null) ? List.of()
				: line.batch()
					.once(Namesakes.class, () -> read(line.batch()))
					.parks()
					.getOrDefault(key, List.of())
					.stream()
					.filter((park) -> !park.equals(line.record()))
					.limit(1)
					.map((park) -> Hit.at("name", "parks.samePark", key.name()).citing("parks", park))
					.toList();
	}

	private Namesakes read(RuleBatch<? extends ParkForm> batch) {
		Map<Key, List<UUID>> parks = new HashMap<>();
		Set<UUID> own = new HashSet<>();
		batch.lines().forEach((line) -> {
			own.add(line.record());
			Key key = Key.of(line.form());
			if (key != null && !line.voids()) {
				parks.computeIfAbsent(key, (fresh) -> new ArrayList<>()).add(line.record());
			}
		});
		String[] names = parks.keySet().stream().map(Key::name).distinct().toArray(String[]::new);
		if (batch.isFiling()) {
			this.filings.of("Q047", parks.keySet().stream().map(Key::toString).toList());
		}
		this.jdbc.query("""
				select id, name, region from park
				where root_id = ? and name collate "zh-x-icu" = any(?) and region is not null order by id
				""", (row) -> {
			UUID park = row.getObject("id", UUID.class);
			List<UUID> same = parks.get(new Key(row.getString("name"), row.getString("region")));
			if (same != null && !own.contains(park)) {
				same.add(park);
			}
		}, batch.root(), names);
		return new Namesakes(parks);
	}

}

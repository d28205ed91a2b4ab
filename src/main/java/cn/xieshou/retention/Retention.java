package cn.xieshou.retention;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.values.Refusal;

/** For how long things are kept (留存期限). */
@Service
@Transactional
public class Retention {

	/**
	 * The fewest days for which logs are kept: six months, as the Cybersecurity Law asks
	 * (网络安全法, 日志留存不少于六个月).
	 */
	public static final int LEAST_OF_LOGS = 180;

	private final JdbcClient jdbc;

	private final Clock clock;

	Retention(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The days of each. */
	@Transactional(readOnly = true)
	public Map<Kept, Integer> days() {
		Map<Kept, Integer> days = new EnumMap<>(Kept.class);
		for (Kept kept : Kept.values()) {
			days.put(kept, kept.usual());
		}
		this.jdbc.sql("select kind, days from retention_rule").query((row) -> {
			days.put(Kept.valueOf(row.getString("kind")), row.getInt("days"));
		});
		return days;
	}

	/** What is older than this is deleted. */
	@Transactional(readOnly = true)
	public OffsetDateTime border(Kept kept) {
		return this.clock.instant().atOffset(ZoneOffset.UTC).minusDays(days().getOrDefault(kept, kept.usual()));
	}

	/**
	 * Says for how many days each is kept.
	 * @return what has changed
	 * @throws Refusal if one is out of its bounds
	 */
	public Map<Kept, Integer> set(Map<Kept, Integer> wanted) {
		wanted.forEach((kept, days) -> {
			if (days < kept.least() || days > kept.most()) {
				throw Refusal.at(kept.name(), "retention.bounds", kept, kept.least(), kept.most());
			}
		});
		Map<Kept, Integer> before = days();
		Map<Kept, Integer> changed = new EnumMap<>(Kept.class);
		wanted.forEach((kept, days) -> {
			if (!days.equals(before.get(kept))) {
				this.jdbc
					.sql("insert into retention_rule (kind, days) values (?, ?)"
							+ " on conflict (kind) do update set days = excluded.days")
					.params(kept.name(), days)
					.update();
				changed.put(kept, days);
			}
		});
		return changed;
	}

}

package cn.xieshou.search;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Types with so many records (大类) that they would crowd out the others, by the database's
 * own statistics: they are looked through apart from the rest.
 */
@Component
class LargeTypes {

	private static final double LARGE = 20_000;

	private static final double MANY = 0.05;

	private static final String COUNTED = """
			select type, share from (select unnest(most_common_vals::text::text[]) as type, unnest(most_common_freqs) as share
			from pg_stats where schemaname = current_schema() and tablename = 'search_entry' and attname = 'type') shares
			where share * (select reltuples from pg_class where oid = 'search_entry'::regclass) > ?
			""";

	private final LoadingCache<String, Map<String, Double>> known;

	LargeTypes(JdbcTemplate jdbc) {
		this.known = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build((all) -> read(jdbc));
	}

	private static Map<String, Double> read(JdbcTemplate jdbc) {
		Map<String, Double> shares = new HashMap<>();
		jdbc.query(COUNTED, (row) -> {
			shares.put(row.getString("type"), row.getDouble("share"));
		}, LARGE);
		return Map.copyOf(shares);
	}

	Set<String> all() {
		return this.known.get("all").keySet();
	}

	/**
	 * Whether so many records are of the type that it is quicker to look at them than to
	 * look them up.
	 */
	boolean isMany(String type) {
		return this.known.get("all").getOrDefault(type, 0.0) > MANY;
	}

}

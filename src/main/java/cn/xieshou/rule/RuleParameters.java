package cn.xieshou.rule;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

import cn.xieshou.register.Posted;
import cn.xieshou.values.Days;

/** The limits of rules in force on a day (规则参数查询), kept in memory: a few. */
@Service
public class RuleParameters implements Posted.Observer {

	/** How late another node may learn of a change. */
	private static final Duration KEPT = Duration.ofSeconds(10);

	private final JdbcTemplate jdbc;

	private final Clock clock;

	private final LoadingCache<String, Map<Key, TreeMap<LocalDate, BigDecimal>>> known = Caffeine.newBuilder()
		.expireAfterWrite(KEPT)
		.build((all) -> read());

	RuleParameters(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	private record Key(String rule, String parameter) {

	}

	/**
	 * A limit in force.
	 *
	 * @param value the limit
	 * @param since since when, {@code null} for that of the catalogue
	 */
	public record Limit(BigDecimal value, @Nullable LocalDate since) {

	}

	/**
	 * The limit of a rule in force on a day.
	 * @param on the day, {@code null} for today
	 */
	public Limit of(RuleCard card, String parameter, @Nullable LocalDate on) {
		TreeMap<LocalDate, BigDecimal> changes = this.known.get("all").get(new Key(card.code(), parameter));
		if (changes != null) {
			Map.Entry<LocalDate, BigDecimal> last = changes
				.floorEntry(Objects.requireNonNullElseGet(on, () -> Days.today(this.clock)));
			if (last != null) {
				return new Limit(last.getValue(), last.getKey());
			}
		}
		return new Limit(card.limit(parameter), null);
	}

	private Map<Key, TreeMap<LocalDate, BigDecimal>> read() {
		Map<Key, TreeMap<LocalDate, BigDecimal>> changes = new HashMap<>();
		this.jdbc.query("select rule, parameter, valid_from, value from rule_parameter", (row) -> {
			changes
				.computeIfAbsent(new Key(row.getString("rule"), row.getString("parameter")), (key) -> new TreeMap<>())
				.put(row.getObject("valid_from", LocalDate.class), row.getBigDecimal("value"));
		});
		return changes;
	}

	@Override
	public void posted(Posted posting) {
		if (posting.register() instanceof RuleParameterRegister) {
			posting.afterwards(this.known::invalidateAll);
		}
	}

}

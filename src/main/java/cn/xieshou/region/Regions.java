package cn.xieshou.region;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import cn.xieshou.register.Posted;
import cn.xieshou.values.RegionCode;

/** Regions by code (区划查询), kept in memory: they are few and change rarely. */
@Service
public class Regions implements Posted.Observer {

	/** How late another node may learn of a change. */
	private static final Duration KEPT = Duration.ofMinutes(1);

	private final JdbcClient jdbc;

	private final LoadingCache<String, Map<RegionCode, Division>> known = Caffeine.newBuilder()
		.expireAfterWrite(KEPT)
		.build((all) -> read());

	Regions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A region.
	 *
	 * @param id the record
	 * @param code its code
	 * @param name its name
	 * @param shortName its everyday name
	 * @param level its rank
	 * @param parent the region above
	 * @param present whether it has not been merged into another or ended otherwise
	 */
	public record Division(UUID id, RegionCode code, String name, String shortName, RegionLevel level,
			@Nullable RegionCode parent, boolean present) {

	}

	public Optional<Division> find(RegionCode code) {
		return Optional.ofNullable(byCode().get(code));
	}

	/** The name with those above it but the nation, 甘肃省武威市凉州区; the code where unknown. */
	public String fullName(RegionCode code) {
		Deque<String> names = new ArrayDeque<>();
		Set<RegionCode> seen = new HashSet<>();
		Map<RegionCode, Division> all = byCode();
		for (Division at = all.get(code); at != null && seen.add(at.code());) {
			names.addFirst(at.name());
			at = (at.parent() != null) ? all.get(at.parent()) : null;
		}
		return names.isEmpty() ? code.code() : String.join("", names);
	}

	/** The name, the code where unknown. */
	public String name(RegionCode code) {
		return find(code).map(Division::name).orElse(code.code());
	}

	/** The everyday name, the code where unknown. */
	public String shortName(RegionCode code) {
		return find(code).map(Division::shortName).orElse(code.code());
	}

	/** All that are on record and still there. */
	public Collection<Division> all() {
		return byCode().values().stream().filter(Division::present).toList();
	}

	/** Whether a region lies below another. */
	public boolean liesBelow(RegionCode code, RegionCode above) {
		Set<RegionCode> seen = new HashSet<>();
		for (Division at = byCode().get(code); at != null && at.parent() != null && seen.add(at.code());) {
			if (at.parent().equals(above)) {
				return true;
			}
			at = byCode().get(at.parent());
		}
		return false;
	}

	private Map<RegionCode, Division> byCode() {
		return this.known.get("all");
	}

	private Map<RegionCode, Division> read() {
		List<Division> divisions = this.jdbc
			.sql("select id, code, name, short_name, level, parent, valid_to is null as present from region")
			.query((row, number) -> {
				String parent = row.getString("parent");
				return new Division(row.getObject("id", UUID.class), RegionCode.of(row.getString("code")),
						row.getString("name"), row.getString("short_name"), RegionLevel.valueOf(row.getString("level")),
						(parent != null) ? RegionCode.of(parent) : null, row.getBoolean("present"));
			})
			.list();
		Map<RegionCode, Division> byCode = new HashMap<>();
		divisions.forEach((division) -> byCode.put(division.code(), division));
		return byCode;
	}

	@Override
	public void posted(Posted posting) {
		if (posting.register() instanceof RegionRegister) {
			posting.afterwards(this.known::invalidateAll);
		}
	}

}

package cn.xieshou.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.values.RegionCode;

/**
 * Projects that may be the one about to be entered (重复提醒): alike in name and not in
 * different places, or of the same firm in the same place with something of the name in
 * common.
 * <p>
 * The database offers candidates by its index of pairs of characters. Two names that are
 * alike enough share at least so many pairs that they cannot miss each other in the few
 * rarest ones of either; only these are asked for, so that 项目 and 基地 do not bring in half
 * the table.
 */
@Service
class DuplicateCheck {

	private static final int CANDIDATES = 2000;

	private static final int SHOWN = 10;

	private static final String FREQUENCIES = """
			select e.pair, e.frequency from pg_stats s,
			unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as e(pair, frequency)
			where s.schemaname = current_schema() and s.tablename = 'project' and s.attname = 'grams'
			and not s.inherited and e.pair = any(?)
			""";

	private static final String CANDIDATE = "select t.id, t.name, t.investor, t.region from project t where %s and %s"
			+ " limit " + CANDIDATES;

	private final JdbcTemplate jdbc;

	private final Access access;

	private final RecordVisibility visibility;

	DuplicateCheck(JdbcTemplate jdbc, Access access, RecordVisibility visibility) {
		this.jdbc = jdbc;
		this.access = access;
		this.visibility = visibility;
	}

	/** The likeliest first, at most ten. */
	@Transactional(readOnly = true)
	public List<Likely> of(String name, @Nullable String investor, @Nullable RegionCode region) {
		Set<String> nameParts = Similarity.ofName(name);
		Set<String> firmParts = (investor != null) ? Similarity.ofFirm(investor) : Set.of();
		Map<UUID, Candidate> candidates = new LinkedHashMap<>();
		if (!nameParts.isEmpty()) {
			List<String> rarest = rarest(nameParts);
			int enough = nameParts.size() - Similarity.needed(nameParts.size()) + 1;
			collect(candidates, "t.grams && ?::text[]", rarest.subList(0, Math.min(enough, rarest.size())));
		}
		if (!firmParts.isEmpty()) {
			collect(candidates, "t.grams @> ?::text[]", List.copyOf(firmParts));
		}
		return candidates.values()
			.stream()
			.map((candidate) -> candidate.against(nameParts, firmParts, region))
			.filter(Likely::isWorthAsking)
			.sorted(Comparator.comparing(Likely::percent).reversed().thenComparing(Likely::name))
			.limit(SHOWN)
			.toList();
	}

	/** The pairs, those first that the fewest projects have. */
	private List<String> rarest(Set<String> pairs) {
		Map<String, Float> frequencies = new HashMap<>();
		this.jdbc.query(FREQUENCIES, (row) -> {
			frequencies.put(row.getString("pair"), row.getFloat("frequency"));
		}, (Object) pairs.toArray(String[]::new));
		return pairs.stream()
			.sorted(Comparator.comparing((String pair) -> frequencies.getOrDefault(pair, 0F))
				.thenComparing(Comparator.naturalOrder()))
			.toList();
	}

	private void collect(Map<UUID, Candidate> candidates, String alike, List<String> pairs) {
		Condition scope = this.access.scope(Permission.READ).where("t").and(this.visibility.rows("projects", "t.id"));
		List<Object> arguments = new ArrayList<>(scope.arguments());
		arguments.add(pairs.toArray(String[]::new));
		this.jdbc.query(CANDIDATE.formatted(scope.sql(), alike), (row) -> {
			String region = row.getString("region");
			candidates.putIfAbsent(row.getObject("id", UUID.class), new Candidate(row.getObject("id", UUID.class),
					row.getString("name"), row.getString("investor"), (region != null) ? RegionCode.of(region) : null));
		}, arguments.toArray());
	}

	/** A project that shares something. */
	private record Candidate(UUID id, String name, @Nullable String investor, @Nullable RegionCode region) {

		Likely against(Set<String> nameParts, Set<String> firmParts, @Nullable RegionCode place) {
			boolean sameFirm = this.investor != null && !firmParts.isEmpty()
					&& Similarity.percent(firmParts, Similarity.ofFirm(this.investor)) >= 80;
			return new Likely(this.id, this.name, this.investor, this.region,
					Similarity.percent(nameParts, Similarity.ofName(this.name)), sameFirm,
					Similarity.samePlace(place, this.region), place != null && this.region != null);
		}

	}

	/**
	 * A project that may be the same.
	 *
	 * @param percent how much the names are alike
	 * @param sameFirm whether the firm is the same
	 * @param samePlace whether the places do not differ
	 * @param placeKnown whether both places are stated
	 */
	record Likely(UUID id, String name, @Nullable String investor, @Nullable RegionCode region, int percent,
			boolean sameFirm, boolean samePlace, boolean placeKnown) {

		boolean isWorthAsking() {
			return this.samePlace && (this.percent >= Similarity.SAME_NAME
					|| (this.sameFirm && this.placeKnown && this.percent >= Similarity.SAME_FIRM));
		}

		/** The keys of what speaks for it, beside the likeness of the names. */
		List<String> reasons() {
			List<String> reasons = new ArrayList<>();
			if (this.sameFirm) {
				reasons.add("projects.double.firm");
			}
			if (this.samePlace && this.placeKnown) {
				reasons.add("projects.double.place");
			}
			return reasons;
		}

	}

}

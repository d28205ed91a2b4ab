package cn.xieshou.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.register.Registers;
import cn.xieshou.web.BadRequest;

/**
 * Finds posted records (检索) within the reader's scope: the index gives a bounded number
 * of candidates, which are then compared and put in order. What is asked for whole and
 * what begins so is always among them; of the rest of a very common word only some are.
 */
@Service
@Transactional(readOnly = true)
class Search {

	/** Candidates that are, begin with and have what is asked for. */
	private static final int LONGEST_WORDS = 200;

	private static final int WHOLE = 30;

	private static final int STARTING = 80;

	private static final int ANYWHERE = 250;

	private static final int FORGIVING = 300;

	/** Records of each look are counted up to here. */
	private static final int COUNTED = 5_000;

	/**
	 * The planner knows little of how rare a token is: one way is always the right one.
	 */
	private static final String SETTINGS = """
			select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
			set_config('work_mem', '16MB', true), set_config('plan_cache_mode', 'force_custom_plan', true)
			""";

	private static final String COLUMNS = "t.record_id, t.type, t.pairing_id, t.name, t.code, t.ref, t.also, t.note,"
			+ " t.pinyin";

	private static final Comparator<Found> BEST_FIRST = Comparator.comparingInt(Found::score)
		.reversed()
		.thenComparing(Found::afar)
		.thenComparingInt((found) -> found.candidate.name().length())
		.thenComparing((found) -> found.candidate.name())
		.thenComparing((found) -> found.candidate.record());

	private final JdbcTemplate jdbc;

	private final Access access;

	private final PairingTree tree;

	private final Registers registers;

	private final LargeTypes large;

	private final RecordVisibility visibility;

	Search(JdbcTemplate jdbc, Access access, PairingTree tree, Registers registers, LargeTypes large,
			RecordVisibility visibility) {
		this.jdbc = jdbc;
		this.access = access;
		this.tree = tree;
		this.registers = registers;
		this.large = large;
		this.visibility = visibility;
	}

	/**
	 * Finds what somebody asks for.
	 * @param type of what, {@code null} for everything
	 * @param size how many of the best
	 * @param counted whether to count what there is beyond the candidates
	 */
	Hits find(String asked, @Nullable String type, int size, boolean counted) {
		if (asked.length() > LONGEST_WORDS) {
			throw new BadRequest("q", "search.tooLong", LONGEST_WORDS);
		}
		Scope scope = this.access.scope(Permission.READ);
		QueryTerms words = QueryTerms.of(asked);
		if (words.isEmpty()) {
			return Hits.NONE;
		}
		this.jdbc.query(SETTINGS, (row) -> {
		});
		List<Condition> shares = shares(scope, type);
		Selection strict = new Selection();
		strict.add(scope.whereIndexed("t").and(ofType(type)), List.of(words.whole()), WHOLE);
		for (Condition share : shares) {
			strict.add(share, words.atTheStart(), STARTING);
			strict.addWidest(share, words.anywhere(), counted);
		}
		Set<String> near = regions(scope);
		List<Found> found = found(strict, words, near, false);
		boolean forgiven = found.isEmpty();
		if (forgiven) {
			Selection forgiving = new Selection();
			forgiving.add(scope.whereIndexed("t").and(ofType(type)), words.forgiving(), FORGIVING);
			found = found(forgiving, words, near, true);
		}
		Map<String, Long> types = found.stream()
			.collect(Collectors.groupingBy((one) -> one.candidate.type(), LinkedHashMap::new, Collectors.counting()));
		if (strict.isFull(false)) {
			strict.counts.forEach((kind, rows) -> types.merge(kind, rows, Math::max));
		}
		return new Hits(found.stream().limit(size).map(this::hit).toList(), types, strict.isFull(counted), forgiven);
	}

	/** The codes of the regions that help or are helped within a scope. */
	private Set<String> regions(Scope scope) {
		Stream<UUID> tops = scope.everything() ? this.tree.roots().stream().map(PairingTree.Node::id)
				: Stream.of(scope.roots(), scope.pairings()).flatMap(Set::stream);
		return this.tree.subtrees(tops.toList())
			.stream()
			.flatMap((id) -> this.tree.find(id).stream())
			.flatMap((node) -> Stream.of(node.code().split("-")))
			.collect(Collectors.toSet());
	}

	private List<Found> found(Selection selection, QueryTerms words, Set<String> near, boolean forgiving) {
		Map<UUID, Found> found = new HashMap<>();
		for (Candidate candidate : selection.read()) {
			NameMatch match = found.containsKey(candidate.record()) ? null : NameMatch.of(words, candidate, forgiving);
			if (match != null) {
				boolean afar = candidate.pairing() == null
						&& (candidate.code() == null || !near.contains(candidate.code()));
				found.put(candidate.record(), new Found(candidate, match, afar));
			}
		}
		Set<UUID> hidden = this.visibility.hidden(found.keySet());
		return found.values()
			.stream()
			.filter((one) -> !hidden.contains(one.candidate.record()) && !this.visibility.hides(one.candidate.type()))
			.sorted(BEST_FIRST)
			.toList();
	}

	/** The small types and everything: what is large would crowd out what is not. */
	private List<Condition> shares(Scope scope, @Nullable String type) {
		Condition within = scope.whereIndexed("t");
		Set<String> large = this.large.all();
		if (type != null || large.isEmpty()) {
			return List.of(within.and(ofType(type)));
		}
		List<String> others = this.registers.all()
			.stream()
			.map((register) -> register.code())
			.filter((code) -> !large.contains(code))
			.toList();
		return List.of(within.and(ofTypes(others)), within);
	}

	private Condition ofType(@Nullable String type) {
		if (type == null) {
			return Condition.ALWAYS;
		}
		return this.large.isMany(type) ? new Condition("t.type = ?", List.of(type)) : ofTypes(List.of(type));
	}

	private static Condition ofTypes(Collection<String> types) {
		return new Condition("array[t.type] && ?::text[]", List.of((Object) types.toArray(String[]::new)));
	}

	/** Has one of the sets of tokens whole. */
	private static Condition any(List<int[]> ways) {
		String sql = ways.stream().map((way) -> "t.grams @> ?").collect(Collectors.joining(" or ", "(", ")"));
		return new Condition(sql, List.copyOf(ways));
	}

	private Hits.Hit hit(Found found) {
		Candidate candidate = found.candidate;
		String pairing = (candidate.pairing() != null && !candidate.record().equals(candidate.pairing()))
				? this.tree.find(candidate.pairing()).map(PairingTree.Node::name).orElse(null) : null;
		String note = Stream.of(pairing, candidate.note())
			.filter((one) -> one != null && !one.isBlank())
			.collect(Collectors.joining(" · "));
		return new Hits.Hit(candidate.type(), candidate.record(), candidate.name(), candidate.code(), candidate.ref(),
				note.isEmpty() ? null : note, this.registers.require(candidate.type()).address(candidate.record()),
				Hits.Part.of(candidate.name(), found.match.marks()));
	}

	private Candidate candidate(ResultSet row) throws SQLException {
		String name = row.getString("name");
		UUID pairing = row.getObject("pairing_id", UUID.class);
		String also = row.getString("also");
		String ref = row.getString("ref");
		String note = row.getString("note");
		String pairingName = (pairing != null) ? this.tree.find(pairing).map(PairingTree.Node::name).orElse("") : "";
		String pinyin = row.getString("pinyin");
		List<String> others = new ArrayList<>();
		if (also != null) {
			others.addAll(List.of(Text.fold(also).split("\n")));
		}
		return new Candidate(row.getObject("record_id", UUID.class), row.getString("type"), pairing, name,
				Text.fold(name), row.getString("code"), ref, others, note,
				Text.fold(pairingName + " " + ((note != null) ? note : "")),
				pinyin.isEmpty() ? List.of() : List.of(pinyin.split(" ")));
	}

	/** Several bounded looks into the index in one go. */
	private final class Selection {

		private static final String COUNT = "count";

		private final List<String> widest = new ArrayList<>();

		private final List<String> parts = new ArrayList<>();

		private final List<Object> arguments = new ArrayList<>();

		private final List<Object> widestArguments = new ArrayList<>();

		/** How many of each type the widest looks saw. */
		private final Map<String, Long> counts = new HashMap<>();

		private final Map<String, Integer> rows = new HashMap<>();

		void add(Condition condition, List<int[]> ways, int limit) {
			if (!ways.isEmpty()) {
				Condition whole = condition.and(any(ways));
				this.parts.add("(select 'some' as part, %s from search_entry t where %s limit %d)".formatted(COLUMNS,
						whole.sql(), limit));
				this.arguments.addAll(whole.arguments());
			}
		}

		/** The same, once for the candidates and for counting. */
		void addWidest(Condition condition, List<int[]> ways, boolean counted) {
			if (ways.isEmpty()) {
				return;
			}
			String name = "widest" + this.widest.size();
			Condition whole = condition.and(any(ways));
			this.widest.add("%s as materialized (select %s from search_entry t where %s limit %d)".formatted(name,
					COLUMNS, whole.sql(), counted ? COUNTED : ANYWHERE));
			this.widestArguments.addAll(whole.arguments());
			this.parts.add("(select '%1$s', t.* from %1$s t limit %2$d)".formatted(name, ANYWHERE));
			if (counted) {
				this.parts
					.add("(select '%s', null, t.type, null, count(*)::text, '%s', null, null, null, null from %s t"
						.formatted(COUNT, name, name) + " group by t.type)");
			}
		}

		List<Candidate> read() {
			if (this.parts.isEmpty()) {
				return List.of();
			}
			List<Object> all = new ArrayList<>(this.widestArguments);
			all.addAll(this.arguments);
			String sql = (this.widest.isEmpty() ? "" : "with " + String.join(", ", this.widest) + " ")
					+ String.join(" union all ", this.parts);
			List<Candidate> candidates = new ArrayList<>();
			Search.this.jdbc.query(sql, (row) -> {
				String part = row.getString("part");
				if (part.equals(COUNT)) {
					long rows = Long.parseLong(row.getString("name"));
					this.counts.merge(row.getString("type"), rows, Math::max);
					this.rows.merge(row.getString("code"), (int) rows, Integer::sum);
				}
				else {
					this.rows.merge(part + " read", 1, Integer::sum);
					candidates.add(candidate(row));
				}
			}, all.toArray());
			return candidates;
		}

		/** Whether there may be more than the widest looks were allowed to see. */
		boolean isFull(boolean counted) {
			return IntStream.range(0, this.widest.size())
				.mapToObj((number) -> "widest" + number)
				.anyMatch((name) -> counted ? this.rows.getOrDefault(name, 0) >= COUNTED
						: this.rows.getOrDefault(name + " read", 0) >= ANYWHERE);
		}

	}

	/**
	 * What is found.
	 *
	 * @param afar whether it is common to all and no region of the reader's pairings
	 */
	private record Found(Candidate candidate, NameMatch match, boolean afar) {

		int score() {
			return this.match.score();
		}

	}

}

package cn.xieshou.merging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.xieshou.merging.Possible.One;

/**
 * Finds among many records those pairs that may be the same (重复比对). Only records that
 * share a code, a name or one of the rarest pairs of characters of their names are
 * compared, so that ten thousand records are not compared each with each.
 */
final class Candidates {

	/** Names at least this much alike may be of one thing, in percent. */
	static final int ALIKE = 75;

	/** From here on names are the same but for what says nothing. */
	private static final int SAME = 98;

	/** The rarest pairs of a name by which it is looked for. */
	private static final int RAREST = 3;

	/** What so many records have in common says nothing. */
	private static final int COMMON = 60;

	private final List<One> records;

	private final List<Likeness> names;

	/** What each is also called, without signs. */
	private final List<Set<String>> aliases;

	private Candidates(List<One> records) {
		this.records = records;
		this.names = records.stream().map((one) -> Likeness.of(one.name())).toList();
		this.aliases = records.stream()
			.map((one) -> one.aliases()
				.stream()
				.map((alias) -> Likeness.of(alias).bare())
				.collect(Collectors.toUnmodifiableSet()))
			.toList();
	}

	/** The pairs that may be the same, the likeliest first. */
	static List<Possible> among(List<One> records) {
		return new Candidates(records).find();
	}

	private List<Possible> find() {
		Set<Long> compared = new HashSet<>();
		List<Possible> found = new ArrayList<>();
		for (List<Integer> block : blocks()) {
			for (int at = 0; at < block.size(); at++) {
				for (int next = at + 1; next < block.size(); next++) {
					int one = block.get(at);
					int other = block.get(next);
					if (compared.add(((long) one << 32) | other)) {
						compare(one, other, found);
					}
				}
			}
		}
		found.sort(Comparator.comparingInt(Possible::percent)
			.reversed()
			.thenComparing((possible) -> possible.one().name())
			.thenComparing((possible) -> possible.one().id()));
		return found;
	}

	/** Records that have something in common, by their places in the list. */
	private Collection<List<Integer>> blocks() {
		Map<String, Integer> frequencies = new HashMap<>();
		this.names.forEach((name) -> name.pairs().forEach((pair) -> frequencies.merge(pair, 1, Integer::sum)));
		Map<String, List<Integer>> blocks = new HashMap<>();
		for (int at = 0; at < this.records.size(); at++) {
			int place = at;
			keys(at, frequencies)
				.forEach((key) -> blocks.computeIfAbsent(key, (fresh) -> new ArrayList<>()).add(place));
		}
		return blocks.values().stream().filter((block) -> block.size() > 1 && block.size() <= COMMON).toList();
	}

	private Set<String> keys(int at, Map<String, Integer> frequencies) {
		One record = this.records.get(at);
		Likeness name = this.names.get(at);
		Set<String> keys = new LinkedHashSet<>();
		String root = record.root() + " ";
		if (record.code() != null) {
			keys.add(root + "code " + record.code());
		}
		Stream.concat(Stream.of(name.bare()), this.aliases.get(at).stream())
			.forEach((called) -> keys.add(root + "name " + called));
		keys.add(root + "core " + name.core());
		keys.add(root + "id " + record.id());
		record.same().forEach((same) -> keys.add(root + "id " + same));
		name.pairs()
			.stream()
			.sorted(Comparator.comparing((String pair) -> frequencies.getOrDefault(pair, 0))
				.thenComparing(Comparator.naturalOrder()))
			.limit(RAREST)
			.forEach((pair) -> keys.add(root + pair));
		return keys;
	}

	private void compare(int first, int second, List<Possible> found) {
		One one = this.records.get(first);
		One other = this.records.get(second);
		boolean sameCode = one.code() != null && one.code().equals(other.code());
		boolean differentCodes = one.code() != null && other.code() != null && !sameCode;
		boolean aliased = this.aliases.get(first).contains(this.names.get(second).bare())
				|| this.aliases.get(second).contains(this.names.get(first).bare());
		boolean said = one.same().contains(other.id()) || other.same().contains(one.id());
		int percent = (sameCode || aliased || said) ? 100 : this.names.get(first).percent(this.names.get(second));
		boolean samePlace = Likeness.samePlace(one.region(), other.region());
		if (!sameCode && !said && (differentCodes || !samePlace || percent < ALIKE)) {
			return;
		}
		List<String> reasons = new ArrayList<>();
		if (sameCode) {
			reasons.add("merging.why.code");
		}
		if (said) {
			reasons.add("merging.why.said");
		}
		if (aliased) {
			reasons.add("merging.why.alias");
		}
		int alike = this.names.get(first).percent(this.names.get(second));
		if (alike >= ALIKE) {
			reasons.add((alike >= SAME) ? "merging.why.name" : "merging.why.alike");
		}
		if (samePlace && one.region() != null && other.region() != null) {
			reasons.add("merging.why.place");
		}
		found.add(new Possible(one, other, percent, reasons));
	}

}

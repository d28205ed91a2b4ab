package cn.xieshou.checkup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import cn.xieshou.findings.RecordFindings;
import cn.xieshou.rule.Severity;

/**
 * A record that was checked up (体检结果): all rules that are looked at of it and what they
 * came to. The score is computed from that whenever it is shown and kept nowhere.
 *
 * @param items the rules, hits first
 * @param parts what each part of the score has left
 */
record CheckedRecord(List<Item> items, Map<CheckPart, Integer> parts) {

	/** What is taken off for a finding that nobody explained, by severity. */
	static final List<Integer> POINTS = List.of(10, 5, 2);

	/** So many rules at least are told of a record that gets a score. */
	static final int FEWEST = 3;

	/**
	 * A rule of a record.
	 *
	 * @param found what it found
	 * @param missing what it needs and the record does not say
	 * @param points what is taken off for it
	 */
	record Item(String rule, CheckPart part, Outcome outcome, List<RecordFindings.Line> found, List<Need> missing,
			int points) {

		/** How severe what it found is, {@code null} if nothing. */
		@Nullable Severity severity() {
			return this.found.isEmpty() ? null : this.found.get(0).severity();
		}

	}

	/**
	 * Checks up a record.
	 * @param checkpoints the rules of its type
	 * @param facts what it says
	 * @param found what was found about it
	 */
	static CheckedRecord of(List<Checkpoint> checkpoints, Facts facts, List<RecordFindings.Line> found) {
		Map<String, List<RecordFindings.Line>> byRule = new LinkedHashMap<>();
		found.forEach((line) -> byRule.computeIfAbsent(line.rule(), (rule) -> new ArrayList<>()).add(line));
		Map<String, Item> items = new HashMap<>();
		for (Checkpoint one : checkpoints) {
			List<RecordFindings.Line> hits = byRule.getOrDefault(one.rule(), List.of());
			items.put(one.rule(), hits.isEmpty() ? clear(one, facts) : hit(one.rule(), one.part(), hits));
		}
		byRule.forEach((rule, hits) -> items.computeIfAbsent(rule, (other) -> hit(rule, CheckPart.MATERIAL, hits)));
		return new CheckedRecord(items.values()
			.stream()
			.sorted(Comparator.comparing(Item::outcome)
				.thenComparing(Comparator.comparing(Item::points).reversed())
				.thenComparing(Item::part)
				.thenComparing(Item::rule))
			.toList(), parts(items));
	}

	private static Item clear(Checkpoint one, Facts facts) {
		if (!one.applies().test(facts)) {
			return new Item(one.rule(), one.part(), Outcome.NOT_APPLICABLE, List.of(), List.of(), 0);
		}
		List<Need> missing = one.missing(facts);
		return new Item(one.rule(), one.part(), missing.isEmpty() ? Outcome.CLEAR : Outcome.MISSING, List.of(), missing,
				0);
	}

	private static Item hit(String rule, CheckPart part, List<RecordFindings.Line> hits) {
		int points = hits.stream()
			.filter((line) -> !line.explained())
			.mapToInt((line) -> POINTS.get(line.severity().ordinal()))
			.sum();
		return new Item(rule, part, (points > 0) ? Outcome.HIT : Outcome.EXPLAINED, hits, List.of(), points);
	}

	private static Map<CheckPart, Integer> parts(Map<String, Item> items) {
		Map<CheckPart, Integer> left = new EnumMap<>(CheckPart.class);
		for (CheckPart part : CheckPart.values()) {
			int off = items.values().stream().filter((item) -> item.part() == part).mapToInt(Item::points).sum();
			left.put(part, Math.max(0, part.most() - off));
		}
		return left;
	}

	long count(Outcome outcome) {
		return this.items.stream().filter((item) -> item.outcome() == outcome).count();
	}

	/**
	 * The score of 100, {@code null} where half of the rules that apply or more cannot be
	 * told for want of data, or hardly any rule can: nothing found says little then.
	 */
	@Nullable Integer score() {
		long missing = count(Outcome.MISSING);
		long told = this.items.stream().filter((item) -> item.outcome().applies()).count() - missing;
		return (told <= missing || told < FEWEST) ? null
				: this.parts.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** The most severe that was found and not explained, {@code null} if nothing. */
	@Nullable Severity worst() {
		return this.items.stream()
			.filter((item) -> item.outcome() == Outcome.HIT)
			.flatMap((item) -> item.found().stream())
			.filter((line) -> !line.explained())
			.map(RecordFindings.Line::severity)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

}

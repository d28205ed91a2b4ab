package cn.xieshou.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.values.Labels;

/** Lays records out by their dimensions (透视). */
@Service
@Transactional(readOnly = true)
class Pivots {

	private final Groups groups;

	private final Keys keys;

	private final Cells cells;

	private final Labels labels;

	Pivots(Groups groups, Keys keys, Cells cells, Labels labels) {
		this.groups = groups;
		this.keys = keys;
		this.cells = cells;
		this.labels = labels;
	}

	Pivot of(ExploreQuery query) {
		List<Dimension> dimensions = query.dimensions();
		Map<List<String>, Group> folded = new LinkedHashMap<>();
		for (Group group : this.groups.of(query)) {
			List<String> at = IntStream.range(0, dimensions.size())
				.mapToObj((i) -> this.keys.fold(dimensions.get(i), group.keys().get(i), query.pairing()))
				.toList();
			folded.merge(at, group.at(at), Group::plus);
		}
		return new Laying(query, folded).pivot();
	}

	/** One laying-out, with the words of all values. */
	private final class Laying {

		private final ExploreQuery query;

		private final Map<List<String>, Group> groups;

		private final List<Map<String, String>> words = new ArrayList<>();

		private final List<String> columns;

		private final Cells.Writer writer;

		private long largest = 1;

		Laying(ExploreQuery query, Map<List<String>, Group> groups) {
			this.query = query;
			this.groups = groups;
			List<Dimension> dimensions = query.dimensions();
			for (int i = 0; i < dimensions.size(); i++) {
				this.words.add(Pivots.this.keys.words(dimensions.get(i), values(i), query.register()));
			}
			this.columns = (query.column() != null) ? sorted(dimensions.size() - 1, values(dimensions.size() - 1))
					: List.of();
			this.writer = Pivots.this.cells.writer(query, groups.values());
		}

		private Set<String> values(int at) {
			return this.groups.keySet().stream().map((keys) -> keys.get(at)).collect(Collectors.toSet());
		}

		/** In the order of the dimension, then those with most records first. */
		private List<String> sorted(int at, Set<String> values) {
			Dimension dimension = this.query.dimensions().get(at);
			Map<String, Long> records = new HashMap<>();
			this.groups.forEach((keys, group) -> records.merge(keys.get(at), group.records(), Long::sum));
			return values.stream()
				.sorted(Comparator
					.<String>comparingInt((value) -> Pivots.this.keys.order(dimension, value, this.query.register()))
					.thenComparing((value) -> -records.getOrDefault(value, 0L))
					.thenComparing((value) -> value))
				.toList();
		}

		private Pivot.Heading heading(int at, String key) {
			return new Pivot.Heading(key, this.words.get(at).getOrDefault(key, key));
		}

		Pivot pivot() {
			List<String> firsts = sorted(0, values(0));
			this.largest = firsts.stream().mapToLong((key) -> sum(List.of(key), null).records()).max().orElse(1);
			List<Pivot.Row> rows = new ArrayList<>();
			boolean two = this.query.rows().size() > 1;
			for (String first : firsts) {
				rows.add(row(List.of(first), two));
				if (two) {
					Set<String> seconds = this.groups.keySet()
						.stream()
						.filter((keys) -> keys.get(0).equals(first))
						.map((keys) -> keys.get(1))
						.collect(Collectors.toCollection(TreeSet::new));
					sorted(1, seconds).forEach((second) -> rows.add(row(List.of(first, second), false)));
				}
			}
			Group all = sum(List.of(), null);
			return new Pivot(this.query, headings(), rows,
					this.columns.stream().map((column) -> cell(List.of(), column)).toList(), cell(List.of(), null),
					all.records(), all.aggregates(),
					Pivots.this.labels.text("explore.rule." + this.query.measure().rule().name()));
		}

		private List<Pivot.Heading> headings() {
			int last = this.query.dimensions().size() - 1;
			return this.columns.stream().map((column) -> heading(last, column)).toList();
		}

		private Pivot.Row row(List<String> at, boolean group) {
			List<Pivot.Heading> headings = IntStream.range(0, at.size())
				.mapToObj((i) -> heading(i, at.get(i)))
				.toList();
			return new Pivot.Row(headings, this.columns.stream().map((column) -> cell(at, column)).toList(),
					cell(at, null), group, this.query.narrowedTo(further(at, null)),
					(int) (sum(at, null).records() * 100 / Math.max(1, this.largest)));
		}

		private Pivot.Cell cell(List<String> at, @Nullable String column) {
			boolean total = at.size() < this.query.rows().size() || column == null && this.query.column() != null;
			return this.writer.write(sum(at, column), kinds(at, column), total,
					this.query.records(further(at, column)));
		}

		private Map<Dimension, String> further(List<String> at, @Nullable String column) {
			Map<Dimension, String> further = new LinkedHashMap<>();
			for (int i = 0; i < at.size(); i++) {
				further.put(this.query.rows().get(i), at.get(i));
			}
			if (column != null && this.query.column() != null) {
				further.put(this.query.column(), column);
			}
			return further;
		}

		private boolean isIn(List<String> keys, List<String> at, @Nullable String column) {
			return keys.subList(0, at.size()).equals(at)
					&& (column == null || keys.get(keys.size() - 1).equals(column));
		}

		private Group sum(List<String> at, @Nullable String column) {
			return this.groups.entrySet()
				.stream()
				.filter((one) -> isIn(one.getKey(), at, column))
				.map(Map.Entry::getValue)
				.reduce(Group.NOTHING, Group::plus);
		}

		/** How many kinds a sum is over: {@code 1} where the kind is asked for. */
		private int kinds(List<String> at, @Nullable String column) {
			int place = this.query.dimensions().indexOf(Dimension.KIND);
			if (this.query.where().containsKey(Dimension.KIND)) {
				return 1;
			}
			return (place < 0) ? Integer.MAX_VALUE
					: (int) this.groups.keySet()
						.stream()
						.filter((keys) -> isIn(keys, at, column))
						.map((keys) -> keys.get(place))
						.distinct()
						.count();
		}

	}

}

package cn.xieshou.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.page.Link;
import cn.xieshou.page.Numbers;
import cn.xieshou.page.PeriodWords;
import cn.xieshou.register.Column;
import cn.xieshou.register.FormField;
import cn.xieshou.register.References;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Periods;
import cn.xieshou.values.Quantity;

/**
 * What a list is narrowed by (筛选条件): the facets and ranges that are offered and the
 * conditions that are set.
 */
@Component
public class ListConditions {

	/** So many values of a facet are shown at once. */
	private static final int SHOWN = 8;

	private final Registers registers;

	private final References references;

	private final PairingTree tree;

	private final Periods periods;

	private final PeriodWords periodWords;

	private final Labels labels;

	ListConditions(Registers registers, References references, PairingTree tree, Periods periods,
			PeriodWords periodWords, Labels labels) {
		this.registers = registers;
		this.references = references;
		this.tree = tree;
		this.periods = periods;
		this.periodWords = periodWords;
		this.labels = labels;
	}

	List<ListView.Facet> facets(ListQuery query, ListSummary summary) {
		List<ListView.Facet> facets = new ArrayList<>();
		Map<String, Long> pairings = summary.facets().getOrDefault("pairing", Map.of());
		List<String> asked = query.given("pairing").stream().map(this::code).toList();
		List<ListView.Choice> values = new ArrayList<>();
		boolean ofPairings = query.register().isOfPairings() || query.register().code().equals("pairings");
		Stream.concat(ofPairings ? pairings.keySet().stream() : Stream.<String>empty(), asked.stream())
			.distinct()
			.forEach((code) -> values.add(new ListView.Choice(code, pairing(code),
					summary.facets().isEmpty() ? null : pairings.getOrDefault(code, 0L), asked.contains(code))));
		if (!values.isEmpty()) {
			facets.add(facet("pairing", this.labels.text("entry.pairing"), values));
		}
		for (Column column : query.register().facets()) {
			List<String> chosen = query.given(column.key());
			Map<String, Long> counts = summary.facets().getOrDefault(column.key(), Map.of());
			List<ListView.Choice> choices = new ArrayList<>();
			for (String value : values(column, counts, chosen)) {
				choices.add(new ListView.Choice(value, choice(column, value),
						summary.facets().isEmpty() ? null : counts.getOrDefault(value, 0L),
						chosen.stream().anyMatch(value::equalsIgnoreCase)));
			}
			if (!choices.isEmpty()) {
				facets.add(facet(column.key(), this.labels.field(query.register().code(), column.key()), choices));
			}
		}
		return facets;
	}

	/** The first values and those chosen stay in sight. */
	private static ListView.Facet facet(String key, String label, List<ListView.Choice> values) {
		boolean few = values.size() <= SHOWN + 1;
		List<ListView.Choice> first = new ArrayList<>();
		List<ListView.Choice> more = new ArrayList<>();
		values.forEach((value) -> ((few || first.size() < SHOWN || value.chosen()) ? first : more).add(value));
		return new ListView.Facet(key, label, first, more);
	}

	/**
	 * Choices in their own order, other values the most frequent first, missing last.
	 * Those chosen are there even if no record has them, or the form beside the list
	 * would drop them.
	 */
	private static List<String> values(Column column, Map<String, Long> counts, List<String> chosen) {
		List<String> values = new ArrayList<>();
		if (column.choices() != null) {
			for (Enum<?> constant : column.choices().getEnumConstants()) {
				values.add(constant.name());
			}
			values.removeIf((value) -> !counts.isEmpty() && !counts.containsKey(value)
					&& chosen.stream().noneMatch(value::equalsIgnoreCase));
		}
		else {
			counts.entrySet()
				.stream()
				.filter((entry) -> !entry.getKey().equals(ListQuery.MISSING))
				.sorted(Map.Entry.<String, Long>comparingByValue().reversed())
				.forEach((entry) -> values.add(entry.getKey()));
			chosen.stream()
				.filter((value) -> !value.equals(ListQuery.MISSING)
						&& values.stream().noneMatch(value::equalsIgnoreCase))
				.forEach(values::add);
		}
		if (counts.containsKey(ListQuery.MISSING) || chosen.contains(ListQuery.MISSING)) {
			values.add(ListQuery.MISSING);
		}
		return values;
	}

	private String choice(Column column, String value) {
		if (value.equals(ListQuery.MISSING)) {
			return this.labels.text(column.is(Column.Trait.REASON) ? "list.present" : "list.missing");
		}
		if (column.kind() == Column.Kind.BOOLEAN) {
			return this.labels.text(Boolean.parseBoolean(value) ? "yes" : "no");
		}
		return (column.choices() != null) ? this.labels.text(column.choices().getSimpleName() + "." + value) : value;
	}

	private String code(String called) {
		return this.tree.find(called).map(PairingTree.Node::code).orElse(called);
	}

	private String pairing(String called) {
		return this.tree.find(called).map(PairingTree.Node::name).orElse(called);
	}

	List<ListView.Range> ranges(ListQuery query) {
		List<ListView.Range> ranges = new ArrayList<>();
		for (Column column : query.register().columns()) {
			boolean dates = column.kind() == Column.Kind.DATE || column.kind() == Column.Kind.PERIOD;
			if (column.is(Column.Trait.SORTABLE) && (dates || column.isNumeric())) {
				String lowest = column.key() + (dates ? ".from" : ".min");
				String highest = column.key() + (dates ? ".to" : ".max");
				ranges.add(new ListView.Range(this.labels.field(query.register().code(), column.key()), lowest,
						dates ? day(query, lowest, true) : first(query, lowest), highest,
						dates ? day(query, highest, false) : first(query, highest), dates,
						dates ? this.labels.text("web.field.day")
								: isQuantity(column) ? rangeHint(query.register(), column) : ""));
			}
		}
		return ranges;
	}

	/** A limit in time as the day that it means. */
	private String day(ListQuery query, String name, boolean first) {
		String typed = first(query, name);
		return typed.isEmpty() ? typed : this.periods.bound(typed, first).toString();
	}

	private static boolean isQuantity(Column column) {
		return column.kind() == Column.Kind.QUANTITY || column.kind() == Column.Kind.STATEMENT;
	}

	/**
	 * An amount as it is typed into a limit, in the unit that the field itself offers
	 * first, with its meaning where that reads otherwise in the reader's language.
	 */
	private String rangeHint(Register<?, ?> register, Column column) {
		return FormField.of(register.formType())
			.stream()
			.filter((field) -> field.name().equals(column.key()) && !field.units().isEmpty())
			.map((field) -> field.units().get(0))
			.findAny()
			.map((unit) -> (unit.startsWith("亿") ? "2" : unit.startsWith("万") ? "500" : "100") + unit)
			.map((typed) -> {
				String stated = Numbers.stated(Quantity.parse(typed));
				return this.labels.text("list.range.hint", stated.equals(typed) ? typed : typed + " (" + stated + ")");
			})
			.orElseGet(() -> this.labels.text("list.range.anyUnit"));
	}

	/** The conditions in words, as pages and files name them. */
	public List<String> words(ListQuery query) {
		return pills(query).stream().map(Link::text).toList();
	}

	List<Link> pills(ListQuery query) {
		List<Link> pills = new ArrayList<>();
		query.filters().keySet().forEach((name) -> {
			for (String value : name.equals("q") ? query.parameters().getOrDefault(name, List.of())
					: query.given(name)) {
				String rest = query.toggled(name, value);
				pills.add(new Link(pill(query.register(), name, value),
						rest.isEmpty() ? "/" + query.register().code() : "?" + rest));
			}
		});
		return pills;
	}

	private String pill(Register<?, ?> register, String name, String value) {
		if (name.equals("q")) {
			return this.labels.text("list.word", value);
		}
		if (name.equals("pairing")) {
			return this.labels.text("entry.pairing") + "：" + pairing(value);
		}
		int dot = name.lastIndexOf('.');
		String key = (dot > 0) ? name.substring(0, dot) : name;
		String label = this.labels.field(register.code(), key);
		Column column = register.columns()
			.stream()
			.filter((candidate) -> candidate.key().equals(key))
			.findAny()
			.orElseThrow();
		if (dot > 0) {
			boolean first = name.endsWith(".min") || name.endsWith(".from");
			return label + (first ? " ≥ " : " ≤ ")
					+ (column.isInTime() ? this.periods.bound(value, first).toString() : value);
		}
		return label + "：" + called(column, value);
	}

	/** What a condition's value is called; records and regions by name. */
	private String called(Column column, String value) {
		return switch (column.kind()) {
			case RECORD, RECORDS -> this.references.nameOf(String.valueOf(column.refersTo()), value);
			case REGION -> this.registers.regionName(value);
			case PERIOD -> value.equals(ListQuery.MISSING) ? choice(column, value)
					: this.periodWords.text(this.periods.read(value));
			default -> (column.is(Column.Trait.SPAN) && !value.equals(ListQuery.MISSING))
					? this.periodWords.text(this.periods.read(value)) : choice(column, value);
		};
	}

	static Map<String, String> hidden(ListQuery query) {
		Map<String, String> hidden = new LinkedHashMap<>();
		query.parameters().forEach((name, values) -> {
			if (!List.of("q", "after", "before").contains(name)) {
				hidden.put(name, String.join(",", values));
			}
		});
		return hidden;
	}

	/** What the form beside the list does not ask for itself. */
	static Map<String, String> kept(ListQuery query, List<ListView.Range> ranges) {
		Map<String, String> kept = hidden(query);
		query.given("q").stream().findAny().ifPresent((words) -> kept.put("q", String.join(" ", query.given("q"))));
		kept.remove("pairing");
		query.register().facets().forEach((column) -> kept.remove(column.key()));
		ranges.forEach((range) -> {
			kept.remove(range.lowest());
			kept.remove(range.highest());
		});
		return kept;
	}

	private static String first(ListQuery query, String name) {
		List<String> values = query.given(name);
		return values.isEmpty() ? "" : values.get(0);
	}

}

package cn.xieshou.list;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.form.FieldTexts;
import cn.xieshou.page.Link;
import cn.xieshou.page.Numbers;
import cn.xieshou.page.Pager;
import cn.xieshou.page.Progress;
import cn.xieshou.register.Column;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Named;
import cn.xieshou.register.References;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Total;
import cn.xieshou.values.Unit;

/** Turns a list into the words of its page (列表版式). */
@Component
public class ListViewAssembler {

	/** So many values of a facet are shown at once. */
	private static final int SHOWN = 8;

	/** So many values of one cell are written out, of more the number is said. */
	private static final int WRITTEN = 3;

	private final Listing listing;

	private final ListCounts counts;

	private final Registers registers;

	private final References references;

	private final PairingTree tree;

	private final Labels labels;

	private final FieldTexts words;

	ListViewAssembler(Listing listing, ListCounts counts, Registers registers, References references, PairingTree tree,
			Labels labels, FieldTexts words) {
		this.listing = listing;
		this.counts = counts;
		this.registers = registers;
		this.references = references;
		this.tree = tree;
		this.labels = labels;
		this.words = words;
	}

	/**
	 * The list with the columns that its address names, otherwise with those that the
	 * reader chose before, otherwise with the usual ones.
	 * @param chosen the keys of the columns chosen before; unknown ones are passed over
	 */
	public ListView of(ListQuery asked, Set<String> chosen) {
		Register<?, ?> register = asked.register();
		boolean named = !asked.given("columns").isEmpty();
		List<Column> kept = register.columns().stream().filter((column) -> chosen.contains(column.key())).toList();
		ListQuery query = named ? asked : asked.showing(kept.isEmpty() ? usual(register) : withName(register, kept));
		ListQuery whole = (named || kept.isEmpty()) ? query : query.asking(kept);
		ListPage page = this.listing.page(query);
		ListSummary summary = this.counts.of(query);
		Layout layout = layout(query);
		List<Link> pills = pills(query);
		List<ListView.Range> ranges = ranges(query);
		return new ListView("/" + register.code(), String.join(" ", query.given("q")), !query.filters().isEmpty(),
				heads(query, layout), lines(register, layout, page.rows()), totals(query, layout, summary),
				facets(query, summary), ranges, pills, kept(query, ranges), hidden(query), columns(query),
				exports(whole), sizes(query),
				new Pager((page.previous() != null) ? "?" + query.link("before", page.previous()) : null,
						(page.next() != null) ? "?" + query.link("after", page.next()) : null, page.rows().size(),
						summary.isMinimum() ? null : summary.rows()),
				query.view(), whole.view());
	}

	private static List<Column> withName(Register<?, ?> register, List<Column> kept) {
		Column name = register.columns().get(0);
		return Stream.concat(Stream.of(name), kept.stream()).distinct().toList();
	}

	private static List<Column> usual(Register<?, ?> register) {
		return register.columns().stream().filter((column) -> !column.is(Column.Trait.HIDDEN_BY_DEFAULT)).toList();
	}

	/**
	 * Which columns stand where.
	 *
	 * @param subtitle under the name
	 * @param region under the pairing
	 * @param others after the pairing
	 */
	private record Layout(@Nullable Column subtitle, boolean pairing, @Nullable Column region, List<Column> others) {

	}

	private static Layout layout(ListQuery query) {
		Register<?, ?> register = query.register();
		boolean pairing = FormField.of(register.formType())
			.stream()
			.anyMatch((field) -> field.name().equals("pairing"));
		Column subtitle = query.shown()
			.stream()
			.filter((column) -> column.is(Column.Trait.SUBTITLE))
			.findAny()
			.orElse(null);
		Column region = query.shown()
			.stream()
			.filter((column) -> pairing && column.key().equals("region") && column.kind() == Column.Kind.REGION)
			.findAny()
			.orElse(null);
		return new Layout(subtitle, pairing, region,
				query.shown()
					.stream()
					.skip(1)
					.filter((column) -> !column.equals(subtitle) && !column.equals(region))
					.toList());
	}

	private List<ListView.Head> heads(ListQuery query, Layout layout) {
		List<ListView.Head> heads = new ArrayList<>();
		Column first = query.register().columns().get(0);
		heads.add(head(query, first, joined(label(query.register(), first),
				(layout.subtitle() != null) ? label(query.register(), layout.subtitle()) : null)));
		if (layout.pairing()) {
			heads.add(new ListView.Head(
					joined(this.labels.text("entry.pairing"),
							(layout.region() != null) ? label(query.register(), layout.region()) : null),
					false, (layout.region() != null) ? sortHref(query, layout.region()) : null,
					(layout.region() != null) ? direction(query, layout.region()) : null));
		}
		layout.others().forEach((column) -> heads.add(head(query, column, label(query.register(), column))));
		return heads;
	}

	private static String joined(String one, @Nullable String other) {
		return (other != null) ? one + " / " + other : one;
	}

	private static ListView.Head head(ListQuery query, Column column, String label) {
		return new ListView.Head(label, isNumeric(column), sortHref(query, column), direction(query, column));
	}

	private static @Nullable String direction(ListQuery query, Column column) {
		return query.sort().key().equals(column.key()) ? (query.descending() ? "descending" : "ascending") : null;
	}

	/** Where the list is sorted by that column, the other way round if it is already. */
	private static @Nullable String sortHref(ListQuery query, Column column) {
		boolean ascending = "ascending".equals(direction(query, column));
		return column.is(Column.Trait.SORTABLE)
				? "?" + query.link("sort", ascending ? "-" + column.key() : column.key()) : null;
	}

	private List<ListView.Line> lines(Register<?, ?> register, Layout layout, List<Row> rows) {
		Map<String, Set<UUID>> visible = visible(layout, rows);
		return rows.stream().map((row) -> line(register, layout, row, visible)).toList();
	}

	/** Which of the records that rows name the reader may open, by type. */
	private Map<String, Set<UUID>> visible(Layout layout, List<Row> rows) {
		Map<String, Set<UUID>> named = new HashMap<>();
		for (Column column : layout.others()) {
			rows.forEach((row) -> {
				if (column.refersTo() != null && row.values().get(column.key()) instanceof Named one) {
					named.computeIfAbsent(column.refersTo(), (type) -> new HashSet<>()).add(UUID.fromString(one.id()));
				}
			});
		}
		named.replaceAll(this.references::visible);
		return named;
	}

	private ListView.Line line(Register<?, ?> register, Layout layout, Row row, Map<String, Set<UUID>> visible) {
		List<ListView.Cell> cells = new ArrayList<>();
		if (layout.pairing()) {
			PairingTree.Node pairing = (row.pairing() != null) ? this.tree.find(row.pairing()).orElse(null) : null;
			cells.add(new ListView.Cell(this.labels.text("entry.pairing"), (pairing != null) ? pairing.name() : null,
					false, false, (pairing != null) ? "/pairings/" + pairing.code() : null,
					(layout.region() != null) ? this.words.text(row.values().get("region")) : null, null));
		}
		layout.others().forEach((column) -> cells.add(cell(register, column, row.values().get(column.key()), visible)));
		return new ListView.Line(register.address(row.id()), row.name(),
				(layout.subtitle() != null) ? brief(row.values().get(layout.subtitle().key())) : null, cells);
	}

	private ListView.Cell cell(Register<?, ?> register, Column column, @Nullable Object value,
			Map<String, Set<UUID>> visible) {
		String href = (value instanceof Named named && column.refersTo() != null)
				? address(column.refersTo(), UUID.fromString(named.id()), visible) : null;
		return new ListView.Cell(label(register, column), brief(value), isNumeric(column), wraps(column), href, null,
				(value instanceof Progress progress) ? progress : null);
	}

	/** The page of a record, {@code null} where the reader may not see it. */
	private @Nullable String address(String type, UUID record, Map<String, Set<UUID>> visible) {
		return visible.getOrDefault(type, Set.of()).contains(record) ? this.registers.require(type).address(record)
				: null;
	}

	/** Texts and names may take several lines, dates and words of a choice stay whole. */
	private static boolean wraps(Column column) {
		return switch (column.kind()) {
			case TEXT, TEXTS, CHOICES, RECORD, RECORDS -> true;
			default -> false;
		};
	}

	/** A value for a cell: of many values the first and how many there are. */
	private @Nullable String brief(@Nullable Object value) {
		if (value instanceof List<?> values && values.size() > WRITTEN) {
			return this.labels.text("list.many", String.valueOf(this.words.text(values.subList(0, WRITTEN))),
					values.size());
		}
		return this.words.text(value);
	}

	private List<ListView.Facet> facets(ListQuery query, ListSummary summary) {
		List<ListView.Facet> facets = new ArrayList<>();
		Map<String, Long> pairings = summary.facets().getOrDefault("pairing", Map.of());
		List<String> asked = query.given("pairing").stream().map(this::code).toList();
		List<ListView.Choice> values = new ArrayList<>();
		Stream.concat(pairings.keySet().stream(), asked.stream())
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
				facets.add(facet(column.key(), label(query.register(), column), choices));
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
			return this.labels.text("list.missing");
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

	private List<ListView.Range> ranges(ListQuery query) {
		List<ListView.Range> ranges = new ArrayList<>();
		for (Column column : query.register().columns()) {
			boolean dates = column.kind() == Column.Kind.DATE || column.kind() == Column.Kind.PERIOD;
			if (column.is(Column.Trait.SORTABLE) && (dates || isNumeric(column))) {
				String lowest = column.key() + (dates ? ".from" : ".min");
				String highest = column.key() + (dates ? ".to" : ".max");
				ranges.add(new ListView.Range(label(query.register(), column), lowest, first(query, lowest), highest,
						first(query, highest), dates, dates ? this.labels.text("web.field.day")
								: (column.kind() == Column.Kind.QUANTITY) ? rangeHint(query.register(), column) : ""));
			}
		}
		return ranges;
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

	private List<Link> pills(ListQuery query) {
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
		String label = this.labels.field(register.code(), (dot > 0) ? name.substring(0, dot) : name);
		if (dot > 0) {
			return label + (name.endsWith(".min") || name.endsWith(".from") ? " ≥ " : " ≤ ") + value;
		}
		return label + "："
				+ register.columns()
					.stream()
					.filter((column) -> column.key().equals(name))
					.findAny()
					.map((column) -> called(column, value))
					.orElse(value);
	}

	/** What a condition's value is called; records and regions by name. */
	private String called(Column column, String value) {
		return switch (column.kind()) {
			case RECORD, RECORDS -> this.references.nameOf(String.valueOf(column.refersTo()), value);
			case REGION -> this.registers.regionName(value);
			default -> choice(column, value);
		};
	}

	private static Map<String, String> hidden(ListQuery query) {
		Map<String, String> hidden = new LinkedHashMap<>();
		query.parameters().forEach((name, values) -> {
			if (!List.of("q", "after", "before").contains(name)) {
				hidden.put(name, String.join(",", values));
			}
		});
		return hidden;
	}

	/** What the form beside the list does not ask for itself. */
	private static Map<String, String> kept(ListQuery query, List<ListView.Range> ranges) {
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

	private List<ListView.Choice> columns(ListQuery query) {
		return query.register()
			.columns()
			.stream()
			.skip(1)
			.map((column) -> new ListView.Choice(column.key(), label(query.register(), column), null,
					query.shown().contains(column)))
			.toList();
	}

	private List<Link> exports(ListQuery query) {
		String file = "/api/v1/" + query.register().code();
		String filter = query.view().isEmpty() ? "" : "?" + query.view();
		return List.of(new Link(this.labels.text("list.export.xlsx"), file + ".xlsx" + filter),
				new Link(this.labels.text("list.export.csv"), file + ".csv" + filter));
	}

	private static List<Link> sizes(ListQuery query) {
		return List.of(20, 50, 100)
			.stream()
			.map((size) -> new Link(String.valueOf(size),
					(size == query.size()) ? null : "?" + query.link("size", String.valueOf(size))))
			.toList();
	}

	private ListView.@Nullable Totals totals(ListQuery query, Layout layout, ListSummary summary) {
		if (layout.others().stream().noneMatch((column) -> column.is(Column.Trait.TOTAL))) {
			return null;
		}
		if (summary.isMinimum()) {
			return new ListView.Totals(this.labels.text("list.total.tooMany", ListCounts.COUNTED), List.of());
		}
		List<ListView.Cell> cells = new ArrayList<>();
		if (layout.pairing()) {
			cells.add(new ListView.Cell("", "", false, true, null, null, null));
		}
		for (Column column : layout.others()) {
			Total total = summary.totals().get(column.key());
			cells.add((total == null) ? new ListView.Cell("", "", false, true, null, null, null)
					: new ListView.Cell(label(query.register(), column), sum(query.register(), column, total), true,
							false, null,
							this.labels.text("list.total.of", total.parts(), total.parts() + total.missing()), null));
		}
		return new ListView.Totals(
				this.labels.text(query.filters().isEmpty() ? "list.total.all" : "list.total.some", summary.rows()),
				cells);
	}

	/**
	 * A sum with its bound, in the usual unit of the field; 亩, in which 平方米 do not come
	 * out even, to the hundredth.
	 */
	private String sum(Register<?, ?> register, Column column, Total total) {
		if (total.parts() == 0) {
			return "--";
		}
		Quantity sum = total.quantity();
		if (sum == null) {
			return this.labels.text("list.total.unbounded");
		}
		Unit usual = FormField.of(register.formType())
			.stream()
			.filter((field) -> field.name().equals(column.key()))
			.flatMap((field) -> field.units().stream())
			.findFirst()
			.map(Unit::of)
			.orElse(sum.unit());
		BigDecimal number = sum.in(usual);
		if (usual.denominator().compareTo(BigDecimal.ONE) != 0) {
			BigDecimal rounded = number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
			number = (rounded.scale() < 0) ? rounded.setScale(0) : rounded;
		}
		return Numbers.parts(Quantity.of(number, usual, sum.comparator(), null)).text();
	}

	private String label(Register<?, ?> register, Column column) {
		return this.labels.field(register.code(), column.key());
	}

	private static boolean isNumeric(Column column) {
		return switch (column.kind()) {
			case INTEGER, DECIMAL, MONEY, QUANTITY, PERCENT -> true;
			default -> false;
		};
	}

	private static String first(ListQuery query, String name) {
		List<String> values = query.given(name);
		return values.isEmpty() ? "" : values.get(0);
	}

}

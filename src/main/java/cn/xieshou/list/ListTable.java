package cn.xieshou.list;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.form.FieldTexts;
import cn.xieshou.page.Numbers;
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

/** The table of a list (列表表格): heads, rows and the line of totals. */
@Component
class ListTable {

	/** So many values of one cell are written out, of more the number is said. */
	private static final int WRITTEN = 3;

	private final Registers registers;

	private final References references;

	private final PairingTree tree;

	private final Labels labels;

	private final FieldTexts texts;

	ListTable(Registers registers, References references, PairingTree tree, Labels labels, FieldTexts texts) {
		this.registers = registers;
		this.references = references;
		this.tree = tree;
		this.labels = labels;
		this.texts = texts;
	}

	/**
	 * Which columns stand where.
	 *
	 * @param subtitle under the name
	 * @param region under the pairing
	 * @param others after the pairing
	 */
	record Layout(@Nullable Column subtitle, boolean pairing, @Nullable Column region, List<Column> others) {

	}

	static Layout layout(ListQuery query) {
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
					.filter((column) -> !column.equals(subtitle) && !column.equals(region)
							&& !column.is(Column.Trait.AGGREGATE))
					.toList());
	}

	List<ListView.Head> heads(ListQuery query, Layout layout) {
		List<ListView.Head> heads = new ArrayList<>();
		Column first = query.register().columns().get(0);
		heads.add(head(query, first,
				joined(this.labels.field(query.register().code(), first.key()), (layout.subtitle() != null)
						? this.labels.field(query.register().code(), layout.subtitle().key()) : null)));
		if (layout.pairing()) {
			heads.add(new ListView.Head(
					joined(this.labels.text("entry.pairing"),
							(layout.region() != null)
									? this.labels.field(query.register().code(), layout.region().key()) : null),
					false, (layout.region() != null) ? sortHref(query, layout.region()) : null,
					(layout.region() != null) ? direction(query, layout.region()) : null));
		}
		layout.others()
			.forEach((column) -> heads
				.add(head(query, column, this.labels.field(query.register().code(), column.key()))));
		return heads;
	}

	private static String joined(String one, @Nullable String other) {
		return (other != null) ? one + " / " + other : one;
	}

	private ListView.Head head(ListQuery query, Column column, String label) {
		return new ListView.Head(label, column.isNumeric(), sortHref(query, column), direction(query, column));
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

	List<ListView.Line> lines(Register<?, ?> register, Layout layout, List<Row> rows) {
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
					(layout.region() != null) ? this.texts.text(row.values().get("region")) : null, null, null));
		}
		String reason = reason(register, row);
		layout.others()
			.forEach((column) -> cells.add(cell(register, column, row.values().get(column.key()), visible,
					(column.kind() == Column.Kind.STATEMENT) ? reason : null)));
		boolean aggregate = Boolean.TRUE.equals(row.values().get(Column.AGGREGATE));
		return new ListView.Line(register.address(row.id()), row.name(), aggregate,
				(layout.subtitle() != null) ? brief(row.values().get(layout.subtitle().key())) : null, cells);
	}

	/** Why a row has no value, in words; {@code null} where its type says no reasons. */
	private @Nullable String reason(Register<?, ?> register, Row row) {
		return register.columns()
			.stream()
			.filter((column) -> column.is(Column.Trait.REASON))
			.findAny()
			.map((column) -> Objects.requireNonNullElse(this.texts.text(row.values().get(column.key())),
					this.labels.text("web.none")))
			.orElse(null);
	}

	private ListView.Cell cell(Register<?, ?> register, Column column, @Nullable Object value,
			Map<String, Set<UUID>> visible, @Nullable String blank) {
		String href = (value instanceof Named named && column.refersTo() != null)
				? address(column.refersTo(), UUID.fromString(named.id()), visible) : null;
		return new ListView.Cell(this.labels.field(register.code(), column.key()), brief(value), column.isNumeric(),
				wraps(column), href, null, (value instanceof Progress progress) ? progress : null, blank);
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
			return this.labels.text("list.many", String.valueOf(this.texts.text(values.subList(0, WRITTEN))),
					values.size());
		}
		return this.texts.text(value);
	}

	ListView.@Nullable Totals totals(ListQuery query, Layout layout, ListSummary summary) {
		if (layout.others().stream().noneMatch((column) -> column.is(Column.Trait.TOTAL))) {
			return null;
		}
		if (summary.isMinimum()) {
			return new ListView.Totals(this.labels.text("list.total.tooMany", ListCounts.COUNTED), List.of());
		}
		List<ListView.Cell> cells = new ArrayList<>();
		if (layout.pairing()) {
			cells.add(new ListView.Cell("", "", false, true, null, null, null, null));
		}
		for (Column column : layout.others()) {
			Total total = summary.totals().get(column.key());
			cells.add((total == null) ? new ListView.Cell("", "", false, true, null, null, null, null)
					: new ListView.Cell(this.labels.field(query.register().code(), column.key()),
							sum(query.register(), column, total), true, false,
							(total.parts() > 0) ? parts(query, column) : null,
							this.labels.text("list.total.of", total.parts(), total.parts() + total.missing()), null,
							null));
		}
		return new ListView.Totals(
				this.labels.text(query.filters().isEmpty() ? "list.total.all" : "list.total.some", summary.rows()),
				cells);
	}

	/** The list with what adds up first, the largest at the top. */
	private static String parts(ListQuery query, Column column) {
		return "/" + query.register().code() + "?" + query.link("sort", "-" + column.key());
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
			return this.labels.text((total.about() > 0) ? "list.total.about" : "list.total.unbounded");
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

}

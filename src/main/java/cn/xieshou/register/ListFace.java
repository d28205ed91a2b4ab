package cn.xieshou.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.ConversionService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import cn.xieshou.values.Labels;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Period;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Total;
import cn.xieshou.web.Link;
import cn.xieshou.web.Numbers;
import cn.xieshou.web.Pager;

/** Turns a list into the words of its page (列表版式). */
@Component
class ListFace {

	private final Listing listing;

	private final Registers registers;

	private final Labels labels;

	private final ConversionService texts;

	ListFace(Listing listing, Registers registers, Labels labels,
			@Qualifier("mvcConversionService") ConversionService texts) {
		this.listing = listing;
		this.registers = registers;
		this.labels = labels;
		this.texts = texts;
	}

	ListView of(ListQuery query) {
		Register<?, ?> register = query.register();
		List<Column> columns = register.columns().stream().filter((column) -> !column.is(Column.Trait.SPARE)).toList();
		ListPage page = this.listing.page(query);
		String address = "/" + register.code();
		List<Link> pills = pills(query);
		return new ListView(address, first(query, "q"), !pills.isEmpty(),
				columns.stream().map((column) -> head(query, column)).toList(),
				page.rows().stream().map((row) -> line(register, columns, row)).toList(), totals(query, columns),
				facets(query, columns), pills, hidden(query), exports(query),
				new Pager((query.after() != null) ? "?" + query.link("after", null) : null,
						(page.next() != null) ? "?" + query.link("after", page.next()) : null, page.rows().size(),
						page.count().isMinimum() ? null : page.count().rows()));
	}

	private ListView.Head head(ListQuery query, Column column) {
		boolean sorted = query.sort().key().equals(column.key());
		String direction = sorted ? (query.descending() ? "descending" : "ascending") : null;
		String href = column.is(Column.Trait.SORTABLE)
				? "?" + query.link("sort", (sorted && !query.descending()) ? "-" + column.key() : column.key()) : null;
		return new ListView.Head(label(query.register(), column), isNumeric(column), href, direction);
	}

	private ListView.Line line(Register<?, ?> register, List<Column> columns, Row row) {
		return new ListView.Line(register.address(row.id()),
				columns.stream().map((column) -> cell(register, column, row.values().get(column.key()))).toList());
	}

	private ListView.Cell cell(Register<?, ?> register, Column column, @Nullable Object value) {
		String href = (value instanceof Named named && column.refersTo() != null)
				? this.registers.require(column.refersTo()).address(java.util.UUID.fromString(named.id())) : null;
		return new ListView.Cell(label(register, column), text(value), isNumeric(column), href);
	}

	/** A value in the reader's words, {@code null} if nothing is reported. */
	@Nullable String text(@Nullable Object value) {
		if (value == null) {
			return null;
		}
		if (value instanceof Named named) {
			return (named.name() != null) ? named.name() : named.id();
		}
		if (value instanceof Quantity quantity) {
			return Numbers.parts(quantity).text();
		}
		if (value instanceof Percent percent) {
			return Numbers.percent(percent);
		}
		if (value instanceof Period period) {
			String span = (period.text() != null) ? period.text() : "";
			return (span + " " + this.labels.of(period.kind())).strip();
		}
		if (value instanceof Enum<?> constant) {
			return this.labels.of(constant);
		}
		if (value instanceof Boolean truth) {
			return this.labels.text(truth ? "yes" : "no");
		}
		if (value instanceof Instant instant) {
			return Numbers.time(instant);
		}
		if (value instanceof BigDecimal number) {
			return Numbers.grouped(number);
		}
		return this.texts.convert(value, String.class);
	}

	private List<ListView.Facet> facets(ListQuery query, List<Column> columns) {
		List<ListView.Facet> facets = new ArrayList<>();
		for (Column column : columns) {
			if (column.is(Column.Trait.FACET)) {
				List<String> chosen = query.parameters().getOrDefault(column.key(), List.of());
				List<ListView.Choice> values = new ArrayList<>();
				this.listing.facet(query, column)
					.forEach((value, count) -> values
						.add(new ListView.Choice(value, choice(column, value), count, chosen.contains(value))));
				facets.add(new ListView.Facet(column.key(), label(query.register(), column), values));
			}
		}
		return facets;
	}

	private String choice(Column column, String value) {
		if (value.equals(ListQuery.MISSING)) {
			return this.labels.text("Blank.NOT_REPORTED");
		}
		return (column.choices() != null) ? this.labels.text(column.choices().getSimpleName() + "." + value) : value;
	}

	private List<Link> pills(ListQuery query) {
		List<Link> pills = new ArrayList<>();
		query.parameters().forEach((name, values) -> {
			if (query.filters().containsKey(name)) {
				for (String value : values) {
					pills.add(new Link(pill(query.register(), name, value), "?" + query.toggled(name, value)));
				}
			}
		});
		return pills;
	}

	private String pill(Register<?, ?> register, String name, String value) {
		if (name.equals("q")) {
			return this.labels.text("list.word", value);
		}
		String label = name.equals("pairing") ? this.labels.text("entry.pairing")
				: this.labels.text(register.code() + "." + name);
		String words = register.columns()
			.stream()
			.filter((column) -> column.key().equals(name))
			.findAny()
			.map((column) -> choice(column, value))
			.orElse(value);
		return label + "：" + words;
	}

	private static Map<String, String> hidden(ListQuery query) {
		Map<String, String> hidden = new LinkedHashMap<>();
		query.parameters().forEach((name, values) -> {
			if (!List.of("q", "after", "size").contains(name)) {
				hidden.put(name, String.join(",", values));
			}
		});
		return hidden;
	}

	private List<Link> exports(ListQuery query) {
		String filter = query.link("after", null);
		String file = "/api/v1/" + query.register().code() + ".%s" + (filter.isEmpty() ? "" : "?" + filter);
		return List.of(new Link(this.labels.text("list.export.xlsx"), file.formatted("xlsx")),
				new Link(this.labels.text("list.export.csv"), file.formatted("csv")));
	}

	private List<ListView.Cell> totals(ListQuery query, List<Column> columns) {
		if (columns.stream().noneMatch((column) -> column.is(Column.Trait.TOTAL))) {
			return List.of();
		}
		Map<String, Total> totals = this.listing.totals(query);
		return columns.stream().skip(1).map((column) -> {
			Total total = totals.get(column.key());
			String text = (total == null) ? ""
					: ((total.quantity() != null) ? Numbers.parts(total.quantity()).text() : "") + " "
							+ this.labels.text("list.total.of", total.parts() + total.missing(), total.parts());
			return new ListView.Cell(label(query.register(), column), text, true, null);
		}).toList();
	}

	private String label(Register<?, ?> register, Column column) {
		return this.labels.text(register.code() + "." + column.key());
	}

	private static boolean isNumeric(Column column) {
		return switch (column.kind()) {
			case INTEGER, DECIMAL, MONEY, QUANTITY, PERCENT -> true;
			default -> false;
		};
	}

	private static String first(ListQuery query, String name) {
		List<String> values = query.parameters().getOrDefault(name, List.of());
		return values.isEmpty() ? "" : values.get(0);
	}

}

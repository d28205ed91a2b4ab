package cn.xieshou.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import cn.xieshou.access.PublicReader;
import cn.xieshou.export.ListExport;
import cn.xieshou.form.FieldTexts;
import cn.xieshou.list.ListPage;
import cn.xieshou.list.ListQuery;
import cn.xieshou.list.Listing;
import cn.xieshou.list.Row;
import cn.xieshou.register.Column;
import cn.xieshou.register.Register;
import cn.xieshou.values.Labels;

/** The rows of what is open (开放的记录), read as the public and never as who asks. */
@Service
class OpenRows {

	private final Openable openable;

	private final Listing listing;

	private final ListExport export;

	private final FieldTexts texts;

	private final PublicReader reader;

	private final Labels labels;

	OpenRows(Openable openable, Listing listing, ListExport export, FieldTexts texts, PublicReader reader,
			Labels labels) {
		this.openable = openable;
		this.listing = listing;
		this.export = export;
		this.texts = texts;
		this.reader = reader;
		this.labels = labels;
	}

	/**
	 * A page of rows.
	 *
	 * @param heads the headings of the columns
	 * @param rows the texts of each row's cells, empty where nothing is reported
	 * @param next where the next page begins, {@code null} on the last
	 */
	record Page(List<String> heads, List<List<String>> rows, @Nullable String next) {

	}

	Page page(OpenSet set, @Nullable String after) {
		return this.reader.reading(set.pairing(), () -> {
			Map<String, List<String>> asked = asked(set);
			if (after != null && !after.isBlank()) {
				asked.put("after", List.of(after.strip()));
			}
			ListQuery query = this.listing.query(register(set), asked);
			ListPage page = this.listing.page(query);
			return new Page(
					query.shown().stream().map((column) -> this.labels.field(set.type(), column.key())).toList(),
					page.rows().stream().map((row) -> cells(query.shown(), row)).toList(), page.next());
		});
	}

	private List<String> cells(List<Column> columns, Row row) {
		return columns.stream().map((column) -> {
			Object value = column.key().equals(Column.NAME.key()) ? row.name() : row.values().get(column.key());
			String text = this.texts.text(value);
			return (text != null) ? text : "";
		}).toList();
	}

	/** Writes all rows as CSV, by the columns that {@link #schema} describes. */
	void csv(OpenSet set, OutputStream out) {
		this.reader.reading(set.pairing(), () -> {
			try {
				return this.export.csv(this.listing.query(register(set), asked(set)), out);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	long count(OpenSet set) {
		return this.reader.reading(set.pairing(),
				() -> this.export.count(this.listing.query(register(set), asked(set))));
	}

	/** The JSON Schema of a line of the file. */
	Map<String, Object> schema(OpenSet set) {
		List<ListExport.Heading> headings = this.reader.reading(set.pairing(),
				() -> this.export.headings(this.listing.query(register(set), asked(set))));
		Map<String, Object> properties = new LinkedHashMap<>();
		headings.forEach((heading) -> properties.put(heading.text(),
				Map.of("type", heading.number() ? List.of("number", "null") : List.of("string", "null"))));
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
		schema.put("title", set.title());
		if (set.about() != null) {
			schema.put("description", set.about());
		}
		schema.put("type", "object");
		schema.put("properties", properties);
		schema.put("required", List.of(headings.get(0).text()));
		schema.put("additionalProperties", false);
		return schema;
	}

	private Register<?, ?> register(OpenSet set) {
		return this.openable.require(set.type());
	}

	/** Only columns that can still be open; without one the name alone. */
	private Map<String, List<String>> asked(OpenSet set) {
		List<String> openable = this.openable.columns(register(set)).stream().map(Column::key).toList();
		List<String> columns = openable.stream().filter(set.columns()::contains).toList();
		Map<String, List<String>> asked = new LinkedHashMap<>();
		asked.put("columns", List.of(String.join(",", columns.isEmpty() ? openable.subList(0, 1) : columns)));
		return asked;
	}

}

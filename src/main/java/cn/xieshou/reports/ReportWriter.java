package cn.xieshou.reports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

import cn.xieshou.classification.Grade;
import cn.xieshou.export.CsvText;
import cn.xieshou.export.SheetWriter;
import cn.xieshou.values.Formulas;
import cn.xieshou.values.Labels;

/**
 * Writes tables (报表写出): the lines of the head, headings, numbers, rows as they are read,
 * foot and notes. A file prints what the page prints; in a workbook exact numbers are
 * numbers.
 */
@Component
class ReportWriter {

	private final Reports reports;

	private final ReportTexts texts;

	private final ReportJson jsons;

	private final JsonMapper json;

	private final Labels labels;

	ReportWriter(Reports reports, ReportTexts texts, ReportJson jsons, JsonMapper json, Labels labels) {
		this.reports = reports;
		this.texts = texts;
		this.jsons = jsons;
		this.json = json;
		this.labels = labels;
	}

	/** Writes a table as CSV in UTF-8 with a byte order mark. */
	long csv(ReportDefinition definition, ReportQuery query, OutputStream out, LongConsumer told) {
		try {
			Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
			writer.write(CsvText.BEGINNING);
			head(definition, query).forEach((line) -> write(writer, definition, line));
			write(writer, definition, headings(definition));
			long rows = lines(definition, query, false, (line) -> write(writer, definition, line), told);
			writer.flush();
			return rows;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Writes a table as a workbook. */
	long xlsx(ReportDefinition definition, ReportQuery query, Grade grade, OutputStream out, LongConsumer told) {
		List<String> headings = headings(definition).stream().map(String::valueOf).toList();
		try (SheetWriter writer = new SheetWriter(out, definition.code(), this.labels.of(grade),
				head(definition, query), headings)) {
			long rows = lines(definition, query, true,
					(line) -> writer.row(line.stream().map(ReportWriter::harmless).toArray()), told);
			writer.finish();
			return rows;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Writes a table for programs, row by row. */
	long json(ReportDefinition definition, ReportQuery query, OutputStream out, LongConsumer told) {
		AtomicLong rows = new AtomicLong();
		try (JsonGenerator writer = this.json.createGenerator(StreamUtils.nonClosing(out))) {
			writer.writeStartObject();
			this.jsons.head(definition, query).forEach(writer::writePOJOProperty);
			writer.writeArrayPropertyStart("rows");
			List<ReportCell> foot = this.reports.each(definition, query, (row) -> {
				writer.writePOJO(this.jsons.row(definition, row));
				told.accept(rows.incrementAndGet());
			});
			writer.writeEndArray();
			writer.writePOJOProperty("foot", this.jsons.cells(definition, foot));
			writer.writeEndObject();
		}
		return rows.get();
	}

	/** Number, title and scope of the table, as the paper form has them. */
	private List<List<@Nullable Object>> head(ReportDefinition definition, ReportQuery query) {
		List<List<@Nullable Object>> lines = new ArrayList<>();
		lines.add(line("reports.head.code", definition.code()));
		lines.add(line("reports.head.title", definition.title().text()));
		lines.add(line("reports.head.filler", this.texts.pairing(query)));
		lines.add(line("reports.head.pairing", this.texts.pairing(query)));
		lines.add(line("reports.head.period", this.texts.period(definition, query)));
		lines.add(line("reports.head.unit", definition.unit().text()));
		if (query.asKnownOn() != null) {
			lines.add(line("reports.head.known", query.asKnownOn()));
		}
		return lines;
	}

	private List<@Nullable Object> line(String key, String said) {
		return new ArrayList<>(List.of(this.labels.text(key), said));
	}

	private List<@Nullable Object> headings(ReportDefinition definition) {
		return new ArrayList<>(definition.columns().stream().map(this.texts::heading).toList());
	}

	/** Numbers of columns, rows, foot and notes. */
	private long lines(ReportDefinition definition, ReportQuery query, boolean typed,
			Consumer<List<@Nullable Object>> taken, LongConsumer told) {
		AtomicLong rows = new AtomicLong();
		taken.accept(new ArrayList<>(definition.columns().stream().map(this.texts::number).toList()));
		List<ReportCell> foot = this.reports.each(definition, query, (row) -> {
			taken.accept(cells(definition, row.cells(), typed));
			told.accept(rows.incrementAndGet());
		});
		if (definition.columns().stream().anyMatch(ReportColumn::isSum)) {
			taken.accept(foot(definition, foot, typed));
		}
		for (Words note : definition.remarks()) {
			taken.accept(new ArrayList<>(List.of(note.text())));
		}
		return rows.get();
	}

	private List<@Nullable Object> cells(ReportDefinition definition, List<ReportCell> cells, boolean typed) {
		List<@Nullable Object> line = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			ReportColumn column = definition.columns().get(i);
			BigDecimal number = typed ? this.texts.number(column, cells.get(i)) : null;
			line.add((number != null) ? number : this.texts.cell(column, cells.get(i)));
		}
		return line;
	}

	private List<@Nullable Object> foot(ReportDefinition definition, List<ReportCell> cells, boolean typed) {
		List<@Nullable Object> line = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			ReportColumn column = definition.columns().get(i);
			BigDecimal number = typed ? this.texts.number(column, cells.get(i)) : null;
			line.add((number != null) ? number : this.texts.foot(column, cells.get(i)));
		}
		if (!line.isEmpty() && !definition.columns().get(0).isSum()) {
			line.set(0, this.labels.text("reports.foot"));
		}
		return line;
	}

	/** As wide as the table, which readers of such files insist on. */
	private static void write(Writer writer, ReportDefinition definition, List<@Nullable Object> line) {
		List<@Nullable Object> padded = new ArrayList<>(line);
		while (padded.size() < definition.columns().size()) {
			padded.add(null);
		}
		try {
			writer.write(CsvText.line(padded));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static @Nullable Object harmless(@Nullable Object cell) {
		return (cell instanceof String text) ? Formulas.harmless(text) : cell;
	}

}

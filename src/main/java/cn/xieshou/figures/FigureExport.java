package cn.xieshou.figures;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.access.Scope.Condition;
import cn.xieshou.database.RequestLimits;
import cn.xieshou.classification.Grade;
import cn.xieshou.export.CsvText;
import cn.xieshou.export.ExportService;
import cn.xieshou.export.SheetWriter;
import cn.xieshou.list.ListConditions;
import cn.xieshou.list.ListQuery;
import cn.xieshou.list.Listing;
import cn.xieshou.page.Numbers;
import cn.xieshou.statement.IndicatorValueRegister;
import cn.xieshou.values.Formulas;
import cn.xieshou.values.Labels;

/**
 * Figures as files (数据文件导出), with all that they say: conditions and day on top, then a
 * line for each figure. Read in batches behind a cursor, so that memory stays flat and
 * nothing is cut off.
 */
@Service
public class FigureExport {

	/** Figures that are read at once. */
	private static final int BATCH = 500;

	private final IndicatorValueRegister values;

	private final Figures figures;

	private final FigureColumns columns;

	private final Listing listing;

	private final ListConditions conditions;

	private final ExportService exports;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate reading;

	private final Labels labels;

	private final Clock clock;

	FigureExport(IndicatorValueRegister values, Figures figures, FigureColumns columns, Listing listing,
			ListConditions conditions, ExportService exports, JdbcTemplate jdbc,
			PlatformTransactionManager transactions, Labels labels, Clock clock) {
		this.values = values;
		this.figures = figures;
		this.columns = columns;
		this.listing = listing;
		this.conditions = conditions;
		this.exports = exports;
		this.jdbc = jdbc;
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
		this.labels = labels;
		this.clock = clock;
	}

	/** Takes the lines of a file, one after the other. */
	private interface Lines {

		void line(List<@Nullable Object> cells) throws IOException;

	}

	/** Streams figures as CSV in UTF-8 with a byte order mark. */
	public void csv(Map<String, List<String>> parameters, HttpServletResponse response) throws IOException {
		ListQuery query = this.listing.query(this.values, parameters);
		Grade grade = this.exports.grade(query);
		this.exports.permit("figures.csv", parameters, grade);
		ExportService.head(response, "text/csv;charset=UTF-8", this.exports.name(query, grade, ".csv"), grade);
		csv(query, response.getOutputStream(), (rows) -> {
		});
	}

	/** The figures that are asked for, as a list of values. */
	public ListQuery query(Map<String, List<String>> parameters) {
		return this.listing.query(this.values, parameters);
	}

	/**
	 * Writes figures as CSV.
	 * @param told takes the number of rows after each of them
	 * @return how many rows were written, without the lines on top
	 */
	public long csv(ListQuery query, OutputStream out, LongConsumer told) throws IOException {
		AtomicLong rows = new AtomicLong();
		BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		writer.write(CsvText.BEGINNING);
		List<String> headings = this.columns.headings();
		for (List<@Nullable Object> line : top(query)) {
			writer.write(CsvText.line(padded(line, headings.size())));
		}
		writer.write(CsvText.line(new ArrayList<>(headings)));
		this.reading.executeWithoutResult((status) -> each(query, (line) -> {
			writer.write(CsvText.line(line));
			told.accept(rows.incrementAndGet());
		}));
		writer.flush();
		return rows.get();
	}

	/** Streams figures as a workbook. */
	public void xlsx(Map<String, List<String>> parameters, HttpServletResponse response) throws IOException {
		ListQuery query = this.listing.query(this.values, parameters);
		Grade grade = this.exports.grade(query);
		this.exports.permit("figures.xlsx", parameters, grade);
		ExportService.head(response, ExportService.WORKBOOK, this.exports.name(query, grade, ".xlsx"), grade);
		xlsx(query, grade, response.getOutputStream(), (rows) -> {
		});
	}

	/**
	 * Writes figures as a workbook.
	 * @param told takes the number of rows after each of them
	 * @return how many rows were written, without the lines on top
	 */
	public long xlsx(ListQuery query, Grade grade, OutputStream out, LongConsumer told) throws IOException {
		AtomicLong rows = new AtomicLong();
		try (SheetWriter writer = new SheetWriter(out, this.labels.text(query.register().code()), this.labels.of(grade),
				top(query), this.columns.headings())) {
			this.reading.executeWithoutResult((status) -> each(query, (line) -> {
				writer.row(line.stream().map(FigureExport::harmless).toArray());
				told.accept(rows.incrementAndGet());
			}));
			writer.finish();
			return rows.get();
		}
	}

	/** What was asked for, and when. */
	private List<List<@Nullable Object>> top(ListQuery query) {
		List<@Nullable Object> asked = new ArrayList<>(List.of(this.labels.text("figure.file.conditions")));
		List<String> words = this.conditions.words(query);
		asked.add(words.isEmpty() ? this.labels.text("figure.file.all") : String.join("；", words));
		List<@Nullable Object> day = new ArrayList<>(List.of(this.labels.text("figure.file.day")));
		day.add(Numbers.time((query.asKnownOn() != null) ? query.asKnownOn() : this.clock.instant()));
		return List.of(asked, day);
	}

	private void each(ListQuery query, Lines lines) {
		Condition condition = this.listing.scoped(query).and(query.condition());
		String direction = query.descending() ? " desc" : "";
		String sql = "select t.id from " + this.listing.from(query) + " where " + condition.sql() + " order by "
				+ query.sort().orderSql() + direction + " nulls last, t.id" + direction;
		this.jdbc.execute((Connection connection) -> RequestLimits.lift(connection));
		List<UUID> batch = new ArrayList<>(BATCH);
		this.jdbc.query((connection) -> {
			PreparedStatement prepared = connection.prepareStatement(sql);
			prepared.setFetchSize(BATCH);
			new ArgumentPreparedStatementSetter(this.listing.arguments(query, condition)).setValues(prepared);
			return prepared;
		}, (RowCallbackHandler) (row) -> {
			batch.add(row.getObject("id", UUID.class));
			if (batch.size() == BATCH) {
				write(query, batch, lines);
			}
		});
		write(query, batch, lines);
	}

	private void write(ListQuery query, List<UUID> batch, Lines lines) {
		try {
			for (Figure figure : this.figures.reported(batch, query.asKnownOn())) {
				lines.line(this.columns.row(figure));
			}
			batch.clear();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** As wide as the table, which readers of such files insist on. */
	private static List<@Nullable Object> padded(List<@Nullable Object> line, int width) {
		List<@Nullable Object> padded = new ArrayList<>(line);
		while (padded.size() < width) {
			padded.add(null);
		}
		return padded;
	}

	private static @Nullable Object harmless(@Nullable Object cell) {
		return (cell instanceof String text) ? Formulas.harmless(text) : cell;
	}

}

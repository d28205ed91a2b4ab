package cn.xieshou.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.postgresql.core.Utils;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Scope.Condition;
import cn.xieshou.classification.Classifications;
import cn.xieshou.classification.Grade;
import cn.xieshou.database.RequestLimits;
import cn.xieshou.list.ListQuery;
import cn.xieshou.list.Listing;
import cn.xieshou.register.Column;
import cn.xieshou.register.NameJoins;
import cn.xieshou.register.Register;
import cn.xieshou.values.Formulas;
import cn.xieshou.values.Labels;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.grammar.Wording;

/**
 * Lists as files (台账导出), streamed: the database writes the CSV itself, so that memory
 * stays flat and nothing is cut off. A quantity takes two columns, its text as entered
 * and the number in the base unit; a text that a spreadsheet would take for a formula
 * gets an apostrophe.
 */
@Service
@Transactional(readOnly = true)
public class ListExport {

	private static final String FORMULA_SIGNS = Formulas.SIGNS.codePoints()
		.mapToObj((sign) -> "U&'\\%04x'".formatted(sign))
		.collect(Collectors.joining(", "));

	private final Listing listing;

	private final Classifications classifications;

	private final Labels labels;

	private final DataSource dataSource;

	private final JdbcTemplate jdbc;

	private final AboutFile about;

	ListExport(Listing listing, Classifications classifications, AboutFile about, Labels labels, DataSource dataSource,
			JdbcTemplate jdbc) {
		this.listing = listing;
		this.classifications = classifications;
		this.labels = labels;
		this.dataSource = dataSource;
		this.jdbc = jdbc;
		this.about = about;
	}

	/**
	 * Writes the whole list as CSV in UTF-8 with a byte order mark, a heading in the
	 * first line.
	 * @return how many rows were written, without the heading
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public long csv(ListQuery query, OutputStream out) throws IOException {
		return csv(query, out, (rows) -> {
		});
	}

	/**
	 * Writes the whole list as CSV.
	 * @param told takes the number of rows after each of them
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public long csv(ListQuery query, OutputStream out, LongConsumer told) throws IOException {
		List<Cell> cells = cells(query, this.listing.names());
		String heading = CsvText.line(cells.stream().map(Cell::heading).toList());
		out.write((CsvText.BEGINNING + heading).getBytes(StandardCharsets.UTF_8));
		String copy = copyStatement(query);
		try (Connection connection = this.dataSource.getConnection()) {
			connection.setAutoCommit(false);
			RequestLimits.lift(connection);
			long rows = copy(connection, copy, out, told);
			connection.commit();
			return rows;
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException("Cannot export", ex);
		}
	}

	/**
	 * Hands on what the server sends. Where the reader is gone or the work is stopped the
	 * server still sends, so that nobody else may get this connection.
	 */
	private long copy(Connection connection, String statement, OutputStream out, LongConsumer told)
			throws SQLException, IOException {
		CopyOut lines = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement);
		try {
			long rows = 0;
			for (byte[] line = lines.readFromCopy(); line != null; line = lines.readFromCopy()) {
				out.write(line);
				told.accept(++rows);
			}
			return lines.getHandledRowCount();
		}
		catch (IOException | RuntimeException ex) {
			this.dataSource.unwrap(HikariDataSource.class).evictConnection(connection);
			connection.abort(Runnable::run);
			throw ex;
		}
	}

	/**
	 * A heading of the file.
	 *
	 * @param number whether numbers stand below it
	 */
	public record Heading(String text, boolean number) {

	}

	/** The headings of the file in order. */
	public List<Heading> headings(ListQuery query) {
		Set<String> numbers = query.shown()
			.stream()
			.filter((column) -> column.isNumeric() && column.kind() != Column.Kind.QUANTITY
					&& column.kind() != Column.Kind.STATEMENT)
			.map((column) -> this.labels.field(query.register().code(), column.key()))
			.collect(Collectors.toSet());
		List<String> ends = Stream.of("list.inBaseUnit", "list.least", "list.most").map(this.labels::text).toList();
		return cells(query, this.listing.names()).stream()
			.map(Cell::heading)
			.map((text) -> new Heading(text, numbers.contains(text) || ends.stream().anyMatch(text::endsWith)))
			.toList();
	}

	/** How many rows the whole list has, counted to the end. */
	public long count(ListQuery query) {
		Condition condition = this.listing.scoped(query).and(query.condition());
		this.jdbc.execute((Connection connection) -> RequestLimits.lift(connection));
		Long rows = this.jdbc.queryForObject(
				"select count(*) from " + this.listing.from(query) + " where " + condition.sql(), Long.class,
				this.listing.arguments(query, condition));
		return Objects.requireNonNull(rows);
	}

	/** The statement that writes the lines of a list. */
	public String copyStatement(ListQuery query) {
		NameJoins names = this.listing.names();
		return "copy (" + filledIn(statement(query, cells(query, names), names)) + ") to stdout (format csv)";
	}

	/**
	 * Writes the whole list as a workbook; a sheet that is full is followed by another.
	 * @return how many rows were written, without headings
	 */
	public long xlsx(ListQuery query, Grade grade, OutputStream out) throws IOException {
		return xlsx(query, grade, out, (rows) -> {
		});
	}

	/**
	 * Writes the whole list as a workbook.
	 * @param told takes the number of rows after each of them
	 */
	public long xlsx(ListQuery query, Grade grade, OutputStream out, LongConsumer told) throws IOException {
		NameJoins names = this.listing.names();
		List<Cell> cells = cells(query, names);
		Statement statement = statement(query, cells, names);
		AtomicLong rows = new AtomicLong();
		this.jdbc.execute((Connection connection) -> RequestLimits.lift(connection));
		try (SheetWriter writer = new SheetWriter(out, this.labels.text(query.register().code()), this.labels.of(grade),
				List.of(), cells.stream().map(Cell::heading).toList())) {
			this.jdbc.query((connection) -> {
				PreparedStatement prepared = connection.prepareStatement(statement.sql());
				prepared.setFetchSize(1000);
				new ArgumentPreparedStatementSetter(statement.arguments()).setValues(prepared);
				return prepared;
			}, (RowCallbackHandler) (row) -> {
				writer.row(row);
				told.accept(rows.incrementAndGet());
			});
			return writer.finish(this.labels.text("list.export.about"),
					(written) -> this.about.lines(query, grade, written));
		}
	}

	/**
	 * One column of a file.
	 *
	 * @param heading its heading
	 * @param sql what is in it
	 */
	private record Cell(String heading, String sql) {

	}

	/**
	 * A statement whose rows are the lines of a file.
	 *
	 * @param sql with question marks
	 * @param arguments what stands for them
	 */
	private record Statement(String sql, Object[] arguments) {

	}

	private Statement statement(ListQuery query, List<Cell> cells, NameJoins names) {
		Condition condition = this.listing.scoped(query).and(query.condition());
		String direction = query.descending() ? " desc" : "";
		String sql = "select " + cells.stream().map(Cell::sql).collect(Collectors.joining(", ")) + " from "
				+ this.listing.from(query) + names.sql() + " where " + condition.sql() + " order by "
				+ query.sort().orderSql() + direction + " nulls last, t.id" + direction;
		return new Statement(sql, this.listing.arguments(query, condition));
	}

	private List<Cell> cells(ListQuery query, NameJoins names) {
		Register<?, ?> register = query.register();
		List<Cell> cells = new ArrayList<>();
		for (Column column : query.shown()) {
			cells.addAll(cells(column, this.labels.field(register.code(), column.key()), names));
		}
		cells.add(new Cell(this.labels.text("entry.pairing"), guarded(names.record("pairings", "t.pairing_id"))));
		cells.add(new Cell(this.labels.text("entry.ref"), guarded("t.ref")));
		cells.add(new Cell(this.labels.text("grade"),
				this.classifications.sql(register.code(), "t", (grade) -> literal(this.labels.of(grade)))));
		cells.add(new Cell("id", "t.id::text"));
		return cells;
	}

	private List<Cell> cells(Column column, String heading, NameJoins names) {
		String sql = column.sql();
		return switch (column.kind()) {
			case TEXT -> List.of(new Cell(heading, guarded(sql)));
			case RECORD -> List.of(new Cell(heading, guarded(names.record(column.refersTo(), sql))));
			case TEXTS -> List.of(new Cell(heading, guarded(joined(sql))));
			case CHOICES -> List.of(new Cell(heading, joined("array(select "
					+ choice("x", Objects.requireNonNull(column.choices())) + " from unnest(" + sql + ") x)")));
			case RECORDS -> List.of(new Cell(heading, guarded(joined(names.records(column.refersTo(), sql)))));
			case QUANTITY -> List.of(new Cell(heading, quantity(sql, sql + "_value")),
					new Cell(heading + this.labels.text("list.inBaseUnit"), sql + "_base"));
			case STATEMENT -> List.of(new Cell(heading, quantity(sql, ends(sql))),
					new Cell(heading + this.labels.text("list.original"),
							guarded("coalesce(%s_text, %s)".formatted(sql, quantity(sql, ends(sql))))),
					new Cell(heading + this.labels.text("list.inBaseUnit"), sql + "_base"),
					new Cell(heading + this.labels.text("list.least"), sql + "_low"),
					new Cell(heading + this.labels.text("list.most"), sql + "_high"));
			case PERIOD -> List.of(new Cell(heading, sql + "_span"), new Cell(heading + this.labels.text("list.kind"),
					choice("upper(" + sql + "_kind)", PeriodKind.class)));
			case CHOICE -> List.of(new Cell(heading, choice(sql, Objects.requireNonNull(column.choices()))));
			case BOOLEAN -> List.of(new Cell(heading, "case %s when true then %s when false then %s end".formatted(sql,
					literal(this.labels.text("yes")), literal(this.labels.text("no")))));
			case REGION -> List.of(new Cell(heading, guarded(names.region(sql))),
					new Cell(heading + this.labels.text("list.code"), sql));
			case INSTANT -> List.of(new Cell(heading,
					"to_char(%s at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS')".formatted(sql)));
			case DATE -> List.of(new Cell(heading, sql + "::text"));
			default -> List.of(new Cell(heading, sql));
		};
	}

	/**
	 * The lossless text form of a quantity, as
	 * {@link cn.xieshou.values.Quantity#toString()} gives it.
	 */
	static String quantity(String stem, String digits) {
		return """
				case
				when %1$s_word in (%3$s) then %2$s || %1$s_word || %1$s_unit
				when %1$s_word in (%4$s) then %2$s || %1$s_unit || %1$s_word
				when %1$s_word is not null then %1$s_word || %2$s || %1$s_unit
				else case %1$s_comparator when '>=' then '≥' when '>' then '>' when '<=' then '≤' when '<' then '<'
				when '~' then '约' else '' end || %2$s || %1$s_unit end""".formatted(stem, digits,
				words(Wording.Place.AFTER_NUMBER), words(Wording.Place.AFTER_UNIT));
	}

	/** The digits of a statement, of a range both ends. */
	static String ends(String stem) {
		return "(%1$s_value || coalesce('—' || %1$s_upper, ''))".formatted(stem);
	}

	private static String words(Wording.Place place) {
		return Wording.all()
			.stream()
			.filter((wording) -> wording.place() == place)
			.map((wording) -> literal(wording.word()))
			.collect(Collectors.joining(", "));
	}

	private String choice(String sql, Class<? extends Enum<?>> choices) {
		return Arrays.stream(choices.getEnumConstants())
			.map((constant) -> "when %s then %s".formatted(literal(constant.name()), literal(this.labels.of(constant))))
			.collect(Collectors.joining(" ", "case " + sql + " ", " end"));
	}

	/** The elements of an array in one text, as forms read them. */
	private static String joined(String sql) {
		return "array_to_string(" + sql + ", '；')";
	}

	/** A text that people have typed, so that no spreadsheet takes it for a formula. */
	private static String guarded(String sql) {
		return "case when left(%1$s, 1) in (%2$s) then '''' || %1$s else %1$s end".formatted(sql, FORMULA_SIGNS);
	}

	/** A statement with its arguments written out, because COPY binds none. */
	private static String filledIn(Statement statement) {
		StringBuilder filled = new StringBuilder();
		int argument = 0;
		boolean inText = false;
		for (char character : statement.sql().toCharArray()) {
			if (character == '\'') {
				inText = !inText;
			}
			if (character == '?' && !inText) {
				filled.append(literal(statement.arguments()[argument++]));
			}
			else {
				filled.append(character);
			}
		}
		return filled.toString();
	}

	private static String literal(@Nullable Object value) {
		if (value instanceof BigDecimal number) {
			return number.toPlainString();
		}
		if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
			return value.toString();
		}
		if (value instanceof UUID) {
			return "'" + value + "'::uuid";
		}
		if (value instanceof LocalDate) {
			return "'" + value + "'::date";
		}
		if (value instanceof OffsetDateTime) {
			return "'" + value + "'::timestamptz";
		}
		if (value instanceof Object[] values) {
			return Arrays.stream(values)
				.map(ListExport::literal)
				.collect(Collectors.joining(", ", "array[", "]::" + arrayType(values)));
		}
		try {
			StringBuilder quoted = new StringBuilder("'");
			Utils.escapeLiteral(quoted, String.valueOf(value), true);
			return quoted.append('\'').toString();
		}
		catch (SQLException ex) {
			throw new IllegalArgumentException("No literal: " + value, ex);
		}
	}

	private static String arrayType(Object[] values) {
		if (values instanceof UUID[]) {
			return "uuid[]";
		}
		if (values instanceof Integer[]) {
			return "integer[]";
		}
		return (values instanceof LocalDate[]) ? "date[]" : "text[]";
	}

}

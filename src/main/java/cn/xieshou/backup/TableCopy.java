package cn.xieshou.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/**
 * A table and its columns, as they are copied out and in (表数据); what is generated is left
 * to the database.
 *
 * @param numbers the columns whose sums are kept
 */
record TableCopy(String name, List<String> columns, List<String> numbers) {

	private static final String COLUMNS = """
			select c.relname, a.attname, a.atttypid = 'numeric'::regtype as number
			from pg_class c join pg_attribute a on a.attrelid = c.oid
			where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
			and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
			and c.relname <> 'flyway_schema_history'
			order by c.relname, a.attnum
			""";

	/** What is read must not depend on who reads it and where. */
	private static final List<String> PLAIN = List.of("timezone = 'UTC'", "datestyle = 'ISO, YMD'",
			"intervalstyle = 'postgres'", "bytea_output = 'hex'", "extra_float_digits = 1", "statement_timeout = 0",
			"idle_in_transaction_session_timeout = 0");

	/** All tables of the portal. */
	static List<TableCopy> all(Connection connection) throws SQLException {
		Map<String, TableCopy> tables = new LinkedHashMap<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(COLUMNS)) {
			while (rows.next()) {
				TableCopy table = tables.computeIfAbsent(rows.getString(1),
						(name) -> new TableCopy(name, new ArrayList<>(), new ArrayList<>()));
				table.columns.add(rows.getString(2));
				if (rows.getBoolean(3)) {
					table.numbers.add(rows.getString(2));
				}
			}
		}
		return List.copyOf(tables.values());
	}

	/** Settles how the present transaction reads and writes values. */
	static void settle(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String setting : PLAIN) {
				statement.execute("set local " + setting);
			}
		}
	}

	/** Writes all rows and says what they come to. */
	Manifest.Table copyOut(Connection connection, OutputStream out) throws SQLException, IOException {
		RowsDigest digest = new RowsDigest();
		CopyOut copy = manager(connection).copyOut("copy " + quotedTable() + " to stdout");
		for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
			digest.add(row);
			out.write(row);
		}
		return new Manifest.Table(this.name, this.columns, digest.rows(), digest.toString(), sums(connection));
	}

	/** Reads what {@link #copyOut} wrote. */
	void copyIn(Connection connection, InputStream in) throws SQLException, IOException {
		manager(connection).copyIn("copy " + quotedTable() + " from stdin", in, 1 << 16);
	}

	private static CopyManager manager(Connection connection) throws SQLException {
		return connection.unwrap(PGConnection.class).getCopyAPI();
	}

	private Map<String, String> sums(Connection connection) throws SQLException {
		Map<String, String> sums = new LinkedHashMap<>();
		if (this.numbers.isEmpty()) {
			return sums;
		}
		String asked = this.numbers.stream()
			.map((column) -> "coalesce(sum(" + quoted(column) + "), 0)")
			.collect(Collectors.joining(", ", "select ", " from " + quoted(this.name)));
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(asked)) {
			row.next();
			for (String column : this.numbers) {
				sums.put(column, row.getBigDecimal(sums.size() + 1).toPlainString());
			}
		}
		return sums;
	}

	private String quotedTable() {
		return this.columns.stream()
			.map(TableCopy::quoted)
			.collect(Collectors.joining(", ", quoted(this.name) + " (", ")"));
	}

	static String quoted(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

}

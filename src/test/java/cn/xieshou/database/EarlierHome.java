package cn.xieshou.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import cn.xieshou.Databases;

/**
 * The database of an earlier portal with what that left in it (旧账册): its tables made by
 * the migrations that it ran, its rows copied out of it. The copies hold the
 * demonstration books and some filings, fewer regions, and no search index.
 */
final class EarlierHome {

	private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

	private EarlierHome() {
	}

	/** A database as the portal of some commit left it. */
	static JdbcConnectionDetails of(String commit) {
		JdbcConnectionDetails database = Databases.database();
		FlywayConnectionDetails owner = Databases.owner(database);
		Flyway.configure()
			.dataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())
			.locations("classpath:homes/none")
			.load()
			.baseline();
		try (Connection connection = DriverManager.getConnection(Objects.requireNonNull(owner.getJdbcUrl()),
				owner.getUsername(), owner.getPassword()); Statement statement = connection.createStatement()) {
			statement.execute("truncate flyway_schema_history");
			Map<String, String> tables = read(commit);
			for (String script : scripts(tables.values().iterator().next())) {
				statement.execute(Files.readString(MIGRATIONS.resolve(script)));
			}
			for (Map.Entry<String, String> table : tables.entrySet()) {
				connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyIn(table.getKey(), new StringReader(table.getValue()));
			}
		}
		catch (SQLException | IOException ex) {
			throw new IllegalStateException(ex);
		}
		return database;
	}

	/** The rows of each table, by the statement that copies them in. */
	private static Map<String, String> read(String commit) throws IOException {
		Map<String, String> tables = new LinkedHashMap<>();
		try (BufferedReader lines = new BufferedReader(file(commit))) {
			StringBuilder rows = new StringBuilder();
			String copy = "";
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith("COPY ")) {
					copy = line.replace(";", "");
					rows = new StringBuilder();
				}
				else if (line.equals("\\.")) {
					tables.put(copy, rows.toString());
				}
				else {
					rows.append(line).append('\n');
				}
			}
		}
		return tables;
	}

	private static Reader file(String commit) throws IOException {
		return new InputStreamReader(
				new GZIPInputStream(
						Objects.requireNonNull(EarlierHome.class.getResourceAsStream("/homes/" + commit + ".sql.gz"))),
				StandardCharsets.UTF_8);
	}

	/** The migrations in SQL that a portal ran, in the order in which it ran them. */
	private static List<String> scripts(String ran) {
		List<String> scripts = new ArrayList<>();
		for (String row : ran.lines().toList()) {
			String[] fields = row.split("\t");
			if (fields[3].equals("SQL")) {
				scripts.add(fields[4]);
			}
		}
		return scripts;
	}

}

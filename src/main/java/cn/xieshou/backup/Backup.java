package cn.xieshou.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.stereotype.Component;

import cn.xieshou.database.RestoreMark;
import cn.xieshou.evidence.EvidenceStore;

/**
 * Takes a backup (备份) beside a portal at work: all tables in one snapshot, then the files
 * of evidence that this snapshot names, which never change. Memory does not grow with the
 * books.
 */
@Component
public class Backup {

	private final JdbcConnectionDetails database;

	private final BackupSettings settings;

	private final EvidenceStore evidence;

	private final Path home;

	Backup(JdbcConnectionDetails database, BackupSettings settings, EvidenceStore evidence,
			@Value("${xieshou.home:./var}") Path home) {
		this.database = database;
		this.settings = settings;
		this.evidence = evidence;
		this.home = home;
	}

	/**
	 * Takes one.
	 * @param folder which does not exist yet
	 * @return what it holds
	 * @throws BackupFailure if that cannot be done; then there is no such folder
	 */
	public Manifest take(Path folder, Progress progress) {
		Path target = folder.toAbsolutePath().normalize();
		Optional<String> passphrase = this.settings.secret();
		try (Connection connection = connect();
				BackupWriter writer = BackupWriter.begin(target, passphrase.map(Seal::make).orElse(null))) {
			connection.setAutoCommit(false);
			connection.setReadOnly(true);
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			TableCopy.settle(connection);
			Manifest manifest = write(connection, writer, progress);
			writer.finish(manifest);
			return manifest;
		}
		catch (IOException ex) {
			throw BackupFailure.unusable(ex);
		}
		catch (SQLException ex) {
			throw new SQLErrorCodeSQLExceptionTranslator("PostgreSQL").translate("backup", null, ex);
		}
	}

	/** Apart from the pool, whose time-outs are those of requests. */
	private Connection connect() throws SQLException {
		return DriverManager.getConnection(this.database.getJdbcUrl(), this.database.getUsername(),
				this.database.getPassword());
	}

	private Manifest write(Connection connection, BackupWriter writer, Progress progress)
			throws SQLException, IOException {
		if (RestoreMark.of(new JdbcTemplate(new SingleConnectionDataSource(connection, true))).isPresent()) {
			throw BackupFailure.notRestored();
		}
		List<Manifest.Migration> migrations = migrations(connection);
		OffsetDateTime takenAt = Objects
			.requireNonNull(ask(connection, "select now()", (row) -> row.getObject(1, OffsetDateTime.class)).get(0));
		List<Manifest.Table> tables = new ArrayList<>();
		List<TableCopy> all = TableCopy.all(connection);
		for (TableCopy table : all) {
			try (OutputStream out = compressing(writer.part(BackupFolder.tablePart(table.name())))) {
				tables.add(table.copyOut(connection, out));
			}
			progress.reached(tables.size(), all.size(), table.name());
		}
		Manifest.Evidence files;
		try (OutputStream out = writer.part(BackupFolder.EVIDENCE)) {
			files = new EvidenceArchive(this.evidence).write(connection, out, progress);
		}
		String key = writeKey(writer);
		return new Manifest(Manifest.FORMAT, takenAt.toInstant(), program(), migrations, tables, files,
				journalHead(connection), key, writer.parts());
	}

	private static OutputStream compressing(OutputStream part) throws IOException {
		return new GZIPOutputStream(part, 1 << 16) {
			{
				this.def.setLevel(Deflater.BEST_SPEED);
			}
		};
	}

	private static List<Manifest.Migration> migrations(Connection connection) throws SQLException {
		if (ask(connection, "select 1 where to_regclass('flyway_schema_history') is not null", (row) -> 1).isEmpty()) {
			throw BackupFailure.noBooks();
		}
		return ask(connection,
				"select script, checksum from flyway_schema_history where success and version is not null"
						+ " order by installed_rank",
				(row) -> new Manifest.Migration(row.getString(1), row.getObject(2, Integer.class)));
	}

	private static Manifest.@Nullable JournalHead journalHead(Connection connection) throws SQLException {
		return ask(connection, """
				select id, at, (select count(*) from journal_line) from journal_line order by at desc, id desc limit 1
				""", (row) -> new Manifest.JournalHead(row.getString(1),
				row.getObject(2, OffsetDateTime.class).toInstant(), row.getLong(3)))
			.stream()
			.findFirst()
			.orElse(null);
	}

	/** The key goes along only where nobody reads it, or where that was asked for. */
	private @Nullable String writeKey(BackupWriter writer) throws IOException {
		Path file = this.home.resolve(BackupFolder.KEY);
		if (!Files.exists(file)) {
			return null;
		}
		String key = Files.readString(file);
		if (writer.isSealed() || this.settings.withKey()) {
			try (OutputStream out = writer.part(BackupFolder.KEY)) {
				out.write(key.getBytes(StandardCharsets.UTF_8));
			}
		}
		return BackupFolder.fingerprint(key);
	}

	private static String program() {
		return Objects.requireNonNullElse(Backup.class.getPackage().getImplementationVersion(), "");
	}

	private static <T> List<T> ask(Connection connection, String question, Answer<T> answer) throws SQLException {
		List<T> answers = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(question)) {
			while (rows.next()) {
				answers.add(answer.of(rows));
			}
		}
		return answers;
	}

	private interface Answer<T> {

		T of(ResultSet row) throws SQLException;

	}

}

package cn.xieshou.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

import cn.xieshou.database.OwnerOnly;
import cn.xieshou.database.RestoreMark;
import cn.xieshou.database.StartLock;
import cn.xieshou.evidence.EvidenceStore;

/**
 * Brings a backup back (恢复) into a database on which no portal works. Every file is
 * verified before anything is written; the rows come in one transaction, which is
 * committed when every table, read again, is what was backed up. A restore that was cut
 * off is begun anew; until it has ended the database is marked and no portal starts on
 * it.
 */
public class Restore {

	/** What must not come back to life: everybody signs in anew, by links made anew. */
	private static final List<String> FORGOTTEN = List.of("sign_in", "account_link");

	private final Flyway flyway;

	private final FlywayMigrationStrategy upgrade;

	private final BackupSettings settings;

	private final EvidenceStore evidence;

	private final Path home;

	private final String secretKey;

	Restore(Flyway flyway, @Qualifier("schemaMigration") FlywayMigrationStrategy upgrade, BackupSettings settings,
			EvidenceStore evidence, @Value("${xieshou.home:./var}") Path home,
			@Value("${xieshou.secret-key:}") String secretKey) {
		this.flyway = flyway;
		this.upgrade = upgrade;
		this.settings = settings;
		this.evidence = evidence;
		this.home = home;
		this.secretKey = secretKey;
	}

	/**
	 * Restores a backup and brings its tables up to date.
	 * @param replace whether what the database has may be deleted
	 * @return what was restored
	 * @throws BackupFailure if it cannot be done
	 */
	public Manifest from(Path folder, boolean replace, Progress progress) {
		try {
			BackupReader backup = BackupReader.open(folder.toAbsolutePath().normalize(), this.settings::secret);
			Manifest manifest = backup.manifest();
			EarlierTables tables = new EarlierTables(this.flyway);
			tables.require(manifest.migrations());
			DataSource owner = this.flyway.getConfiguration().getDataSource();
			backup.verify(progress);
			StartLock.run(owner, () -> load(backup, tables, owner, replace, progress));
			this.upgrade.migrate(this.flyway);
			new JdbcTemplate(owner).execute("analyze");
			return manifest;
		}
		catch (IOException ex) {
			throw BackupFailure.unusable(ex);
		}
	}

	private void load(BackupReader backup, EarlierTables tables, DataSource owner, boolean replace, Progress progress) {
		JdbcTemplate jdbc = new JdbcTemplate(owner);
		RestoreMark.refuseBesidePortals(jdbc);
		if (!replace && RestoreMark.of(jdbc).isEmpty() && !isEmpty(jdbc)) {
			throw BackupFailure.notEmpty();
		}
		try {
			restoreKey(backup, replace);
			RestoreMark.set(jdbc, backup.folder().toString());
			try (InputStream in = backup.part(BackupFolder.EVIDENCE)) {
				new EvidenceArchive(this.evidence.withoutLimit()).read(in, backup.manifest().evidence().files(),
						progress);
			}
			tables.make(backup.manifest().migrations());
			try (Connection connection = owner.getConnection()) {
				load(connection, backup, progress);
			}
		}
		catch (IOException ex) {
			throw BackupFailure.unusable(ex);
		}
		catch (SQLException ex) {
			throw new SQLErrorCodeSQLExceptionTranslator("PostgreSQL").translate("restore", null, ex);
		}
	}

	private static boolean isEmpty(JdbcTemplate jdbc) {
		return Boolean.TRUE.equals(jdbc.queryForObject("select not exists (select from pg_class"
				+ " where relnamespace = current_schema()::regnamespace and relkind = 'r')", Boolean.class));
	}

	private void load(Connection connection, BackupReader backup, Progress progress) throws SQLException, IOException {
		connection.setAutoCommit(false);
		TableCopy.settle(connection);
		Map<String, TableCopy> present = TableCopy.all(connection)
			.stream()
			.collect(Collectors.toMap(TableCopy::name, Function.identity()));
		List<Manifest.Table> tables = backup.manifest().tables();
		SetAside aside = SetAside.from(connection);
		SetAside.execute(connection, List
			.of(present.keySet().stream().map(TableCopy::quoted).collect(Collectors.joining(", ", "truncate ", ""))));
		int done = 0;
		for (Manifest.Table table : tables) {
			TableCopy copy = new TableCopy(table.name(), table.columns(), List.copyOf(table.sums().keySet()));
			if (!present.containsKey(table.name())) {
				throw BackupFailure.notProven(table.name());
			}
			try (InputStream in = new GZIPInputStream(backup.part(BackupFolder.tablePart(table.name())), 1 << 16)) {
				copy.copyIn(connection, in);
			}
			if (!copy.copyOut(connection, OutputStream.nullOutputStream()).equals(table)) {
				throw BackupFailure.notProven(table.name());
			}
			progress.reached(++done, tables.size(), table.name());
		}
		aside.putBack(connection);
		SetAside.execute(connection,
				FORGOTTEN.stream().filter(present::containsKey).map((table) -> "delete from " + table).toList());
		SetAside.execute(connection, List.of(RestoreMark.clearing()));
		connection.commit();
	}

	/**
	 * The key of a backup takes its place where there is none, or where that was told.
	 */
	private void restoreKey(BackupReader backup, boolean replace) throws IOException {
		if (!backup.holds(BackupFolder.KEY)) {
			return;
		}
		String key;
		try (InputStream in = backup.part(BackupFolder.KEY)) {
			key = new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		Path file = this.home.toAbsolutePath().resolve(BackupFolder.KEY);
		if (Files.exists(file) && !Files.readString(file).strip().equals(key.strip())) {
			if (!replace) {
				throw BackupFailure.otherKey(file);
			}
			Files.move(file, file.resolveSibling(BackupFolder.KEY + ".before-restore"),
					StandardCopyOption.REPLACE_EXISTING);
		}
		if (!Files.exists(file)) {
			Files.createDirectories(Objects.requireNonNull(file.getParent()));
			Path draft = Files.createTempFile(file.getParent(), "secret", ".key", OwnerOnly.file(file));
			Files.writeString(draft, key);
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
		}
	}

	/**
	 * Whether second factors of a restored backup can be read with the key that is set.
	 */
	public boolean keyFits(Manifest manifest) {
		Path file = this.home.resolve(BackupFolder.KEY);
		try {
			String key = !this.secretKey.isBlank() ? this.secretKey : Files.exists(file) ? Files.readString(file) : "";
			return manifest.key() == null || BackupFolder.fingerprint(key).equals(manifest.key());
		}
		catch (IOException ex) {
			throw BackupFailure.unusable(ex);
		}
	}

}

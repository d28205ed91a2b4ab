package cn.xieshou.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.FileSystemUtils;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.database.RestoreMark;
import cn.xieshou.evidence.EvidenceStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The restore drill (恢复演练): what comes back is what was backed up, or nothing is. */
@DatabaseTest
class BackupTests {

	private static final Progress QUIET = (done, total, what) -> {
	};

	private static final BackupSettings SEALED = Restoring.settings("a passphrase for the drill", false);

	private static final String NAME = "恢复演练荣誉";

	/** Younger than an earlier portal's. */
	private static final String LATER = "V20261129_0725__figures_index_newest_of_year.sql";

	@TempDir
	private Path folder;

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Flyway flyway;

	@Autowired
	JdbcConnectionDetails database;

	@Autowired
	EvidenceStore evidence;

	private Path backup;

	@BeforeEach
	void home() throws IOException {
		this.backup = this.folder.resolve("backup");
		Files.writeString(Files.createDirectory(this.folder.resolve("home")).resolve("secret.key"), "c2VjcmV0");
	}

	private Manifest take(BackupSettings settings) {
		return new Backup(this.database, settings, this.evidence, this.folder.resolve("home")).take(this.backup, QUIET);
	}

	private Restoring target() {
		return Restoring.into(this.folder.resolve("target"), this.flyway);
	}

	private void upload(String content) {
		assertThat(this.mvc.post()
			.uri("/api/v1/evidence")
			.multipart()
			.file(new MockMultipartFile("file", "演练.txt", "text/plain", content.getBytes(StandardCharsets.UTF_8)))
			.with(this.demo.as("team-suixi"))).hasStatus(201);
	}

	private static List<Manifest.Table> lasting(Manifest manifest) {
		return manifest.tables()
			.stream()
			.filter((table) -> !table.name().equals("sign_in") && !table.name().equals("account_link"))
			.toList();
	}

	private void assertRefused(String english, Runnable act) {
		assertThatExceptionOfType(BackupFailure.class).isThrownBy(act::run)
			.satisfies((failure) -> assertThat(failure.getMessage()).hasLineCount(2).contains(english));
	}

	private void write(Path file, String text) {
		try {
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void restoredBooksHaveEveryRowSumIndexAndConstraintTheJournalAndTheEvidence() throws IOException {
		this.filings.posted("honours", "\"name\":\"" + NAME + "\"");
		upload("restore drill");
		Manifest taken = take(Restoring.plain());
		Restoring target = target();
		Manifest restored = target.restore(this.backup);
		assertThat(restored).isEqualTo(taken);
		Manifest again = target.backup(this.folder.resolve("again"), Restoring.plain());
		assertThat(lasting(again)).isEqualTo(lasting(taken));
		assertThat(taken.tables()).filteredOn((table) -> table.name().equals("indicator_value"))
			.allSatisfy((table) -> assertThat(table.sums()).isNotEmpty());
		assertThat(again.journal()).isEqualTo(taken.journal()).isNotNull();
		assertThat(again.evidence()).isEqualTo(taken.evidence());
		assertThat(taken.evidence().files()).isPositive();
		for (String sha256 : this.jdbc.queryForList("select sha256 from evidence_file", String.class)) {
			assertThat(target.evidence().path(sha256)).hasSameBinaryContentAs(this.evidence.path(sha256));
		}
		assertThat(target.jdbc().queryForObject("select count(*) from sign_in", Long.class)).isZero();
		assertThat(RestoreMark.of(target.jdbc())).isEmpty();
		assertThat(target.keyFits(taken)).isFalse();
		assertThat(this.backup.resolve("secret.key")).doesNotExist();
		assertThat(indexesAndConstraints(target.jdbc())).isEqualTo(indexesAndConstraints(this.jdbc));
		isReplacedOnlyWhenAskedAndNotInUse(target);
	}

	private void isReplacedOnlyWhenAskedAndNotInUse(Restoring target) {
		target.jdbc().execute("create table kept ()");
		assertRefused("is not empty", () -> target.restore(this.backup));
		try (Connection portal = DriverManager.getConnection(
				target.database().getJdbcUrl() + "?ApplicationName=xieshou", target.database().getUsername(),
				target.database().getPassword())) {
			assertThatExceptionOfType(RuntimeException.class)
				.isThrownBy(() -> target.restore(this.backup, Restoring.plain(), true))
				.withMessageContaining("stop it first");
			assertThat(portal.isValid(1)).isTrue();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		assertThat(target.jdbc().queryForObject("select count(*) from kept", Long.class)).isZero();
		target.restore(this.backup, Restoring.plain(), true);
		assertThat(target.jdbc().queryForObject("select to_regclass('kept')", String.class)).isNull();
	}

	private List<String> indexesAndConstraints(JdbcTemplate of) {
		return of.queryForList("""
				select pg_get_constraintdef(oid) || conrelid::regclass from pg_constraint
				where connamespace = 'public'::regnamespace
				union all select indexdef from pg_indexes where schemaname = 'public' order by 1""", String.class);
	}

	@Test
	void sealedBackupHidesTheBooksAndBringsTheKey() throws IOException {
		this.filings.posted("honours", "\"name\":\"" + NAME + "（密）\"");
		Manifest taken = take(SEALED);
		try (Stream<Path> files = Files.walk(this.backup)) {
			assertThat(files.filter(Files::isRegularFile)
				.map((file) -> Objects.requireNonNull(file.getFileName()).toString())
				.filter((name) -> !name.endsWith(".enc"))).containsExactlyInAnyOrder("SHA256SUMS", "encryption.json");
		}
		assertRefused("is encrypted", () -> target().restore(this.backup));
		assertRefused("does not open the backup",
				() -> target().restore(this.backup, Restoring.settings("another passphrase", false), false));
		Restoring target = target();
		target.restore(this.backup, SEALED, false);
		assertThat(lasting(target.backup(this.folder.resolve("again"), Restoring.plain()))).isEqualTo(lasting(taken));
		assertThat(target.keyFits(taken)).isTrue();
	}

	@Test
	void keyIsInABackupInTheClearOnlyWhenAskedFor() throws IOException {
		take(Restoring.settings(null, true));
		assertThat(this.backup.resolve("secret.key")).hasContent("c2VjcmV0");
		Restoring target = target();
		write(Files.createDirectories(target.home()).resolve("secret.key"), "b3RoZXI=");
		assertRefused("is another key", () -> target.restore(this.backup));
		target.restore(this.backup, Restoring.plain(), true);
		assertThat(target.home().resolve("secret.key")).hasContent("c2VjcmV0");
		assertThat(target.home().resolve("secret.key.before-restore")).hasContent("b3RoZXI=");
	}

	@Test
	void whatIsNoWholeBackupIsRefusedInOneSentenceBeforeAnythingIsWritten() throws IOException {
		Restoring target = target();
		assertRefused("is no backup", () -> target.restore(this.folder));
		take(Restoring.plain());
		assertRefused("exists already", () -> take(Restoring.plain()));
		Path copy = this.folder.resolve("copy");
		FileSystemUtils.copyRecursively(this.backup, copy);
		Path part = copy.resolve("tables/region.copy.gz");
		byte[] content = Files.readAllBytes(part);
		content[content.length / 2] ^= 1;
		Files.write(part, content);
		assertRefused("region.copy.gz of the backup is damaged", () -> target.restore(copy));
		Files.delete(part);
		assertRefused("lacks the file", () -> target.restore(copy));
		write(copy.resolve("manifest.json"), "{}");
		assertRefused("manifest.json of the backup is damaged", () -> target.restore(copy));
		write(copy.resolve("SHA256SUMS"), BackupFolder.sha256(copy.resolve("manifest.json")) + "  manifest.json\n");
		assertRefused("has a format", () -> target.restore(copy));
		Path unfinished = Files.move(copy, this.folder.resolve("backup.unfinished"));
		assertRefused("was not finished", () -> target.restore(unfinished));
		assertRefused("delete it if none is", () -> {
			FileSystemUtils.deleteRecursively(this.backup.toFile());
			take(Restoring.plain());
		});
		assertThat(
				target.jdbc().queryForList("select relname from pg_class where relnamespace = 'public'::regnamespace"))
			.isEmpty();
		assertThat(RestoreMark.of(target.jdbc())).isEmpty();
	}

	@Test
	void evidenceThatTheFolderLacksIsTold() throws IOException {
		Restoring target = target();
		take(Restoring.plain());
		upload("lost evidence");
		this.backup = this.folder.resolve("second");
		take(Restoring.plain());
		target.restore(this.backup);
		String lost = Objects
			.requireNonNull(target.jdbc().queryForObject("select min(sha256) from evidence_file", String.class));
		Files.delete(target.evidence().path(lost));
		assertThat(target.backup(this.folder.resolve("third"), Restoring.plain()).evidence().missing())
			.containsExactly(lost);
	}

	@Test
	void backupOfAnEarlierPortalIsRestoredAndUpgraded() throws IOException {
		Restoring earlier = Restoring.into(this.folder.resolve("earlier"), this.flyway,
				(configuration) -> configuration.locations("filesystem:" + earlierMigrations()));
		earlier.flyway().migrate();
		earlier.jdbc().update("insert into journal_quota values ('a', 'b', now(), 7)");
		earlier.backup(this.backup, Restoring.plain());
		Restoring target = target();
		Manifest restored = target.restore(this.backup);
		assertThat(restored.migrations()).noneMatch((migration) -> migration.script().endsWith(LATER));
		assertThat(target.flyway().info().pending()).isEmpty();
		assertThat(target.jdbc().queryForObject("select lines from journal_quota", Integer.class)).isEqualTo(7);
		assertThat(target.jdbc().queryForObject("select count(*) from region", Long.class))
			.isEqualTo(earlier.jdbc().queryForObject("select count(*) from region", Long.class))
			.isPositive();
	}

	@Test
	void backupOfANewerPortalIsRefused() {
		take(Restoring.plain());
		Restoring older = Restoring.into(this.folder.resolve("older"), this.flyway,
				(configuration) -> configuration.locations("filesystem:" + earlierMigrations())
					.javaMigrations(new JavaMigration[0]));
		assertRefused("A newer portal made the backup", () -> older.restore(this.backup));
	}

	/** The migrations of this portal without those of its last day's end. */
	private Path earlierMigrations() {
		Path all = Path.of("src/main/resources/db/migration");
		Path some = this.folder.resolve("migrations");
		try (Stream<Path> files = Files.walk(all)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String name = Objects.requireNonNull(file.getFileName()).toString();
				if (name.compareTo(LATER) < 0) {
					Path copy = some.resolve(all.relativize(file));
					Files.createDirectories(Objects.requireNonNull(copy.getParent()));
					Files.copy(file, copy);
				}
			}
			return some;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

package cn.xieshou.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import cn.xieshou.XieshouApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** A disk that fills up at every stage, and gets room again. */
@ExtendWith(OutputCaptureExtension.class)
class FullDiskTests {

	private static final Map<String, String> SETTINGS = Map.of("shared_buffers", "16MB", "max_wal_size", "64MB");

	@TempDir
	private Path folder;

	private Disk disk;

	private Path home;

	@BeforeEach
	void mount() throws Exception {
		this.disk = Disk.mount(this.folder.resolve("disk"), "size=20m");
		this.home = this.disk.root().resolve("home");
	}

	@AfterEach
	void unmount() throws Exception {
		if (this.disk != null) {
			this.disk.close();
		}
	}

	private void assertFull() {
		assertThatExceptionOfType(DatabaseUnavailable.class)
			.isThrownBy(() -> EmbeddedPostgres.start(this.home, SETTINGS).close())
			.satisfies((refusal) -> assertThat(refusal.toString()).contains("磁盘已满")
				.contains("The disk is full, the portal cannot write to " + this.home));
	}

	@Test
	void fullDiskIsToldAtEveryStageAndRoomHeals(CapturedOutput output) throws Exception {
		// unpacking
		assertFull();
		// initdb
		this.disk.resize("75m");
		assertFull();
		assertThat(this.home.resolve("database/data")).doesNotExist();
		// at work: the log of what is written finds no room, the server dies
		this.disk.resize("150m");
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(this.home, SETTINGS)) {
			execute(postgres, "create table kept as select 1 as number");
			Path rest = this.disk.root().resolve("rest");
			fill(rest);
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(postgres,
					"select pg_logical_emit_message(false, '', repeat('x', 1000000)) from generate_series(1, 100)"));
			await().atMost(Duration.ofSeconds(30))
				.untilAsserted(() -> assertThat(output).contains("PostgreSQL has died"));
			Files.delete(rest);
			await().atMost(Duration.ofSeconds(30))
				.ignoreExceptions()
				.untilAsserted(() -> execute(postgres, "table kept"));
		}
	}

	@Test
	@Tag("long")
	void fullDiskDuringMigrationsIsOneSentence() throws Exception {
		this.disk.resize("150m");
		EmbeddedPostgres.start(this.home, SETTINGS).close();
		Path rest = this.disk.root().resolve("rest");
		fill(rest);
		try (FileChannel file = FileChannel.open(rest, StandardOpenOption.WRITE)) {
			file.truncate(file.size() - (1 << 20));
		}
		Process migration = Portals.start(XieshouApplication.class, "migrate", "--xieshou.database.embedded=true",
				"--xieshou.home=" + this.home);
		String said = new String(migration.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(migration.waitFor()).isEqualTo(1);
		assertThat(said).contains("磁盘已满，无法写入 " + this.home).contains("The disk is full").doesNotContain("\tat ");
		Files.delete(rest);
		this.disk.resize("250m");
		Process again = Portals.start(XieshouApplication.class, "migrate", "--xieshou.database.embedded=true",
				"--xieshou.home=" + this.home);
		assertThat(again.waitFor()).isZero();
	}

	@Test
	void fullDiskOfTheServerOrOfTheSystemIsOneSentence() {
		FullDiskAnalyzer analyzer = new FullDiskAnalyzer(null);
		SQLException server = new SQLException("ERROR: could not extend file: No space left on device", "53100");
		assertThat(analyzer.analyze(new IllegalStateException(server)).getDescription()).contains("数据库服务器的磁盘已满")
			.hasLineCount(2);
		IOException system = new FileSystemException("/tmp/tomcat", null, "No space left on device");
		assertThat(analyzer.analyze(new IllegalStateException(system)).getDescription()).contains("无法写入 /tmp/tomcat")
			.hasLineCount(2);
		assertThat(analyzer.analyze(new IllegalStateException(new SQLException("ERROR: syntax error", "42601"))))
			.isNull();
	}

	private static void fill(Path file) throws Exception {
		byte[] block = new byte[1 << 16];
		try (OutputStream out = Files.newOutputStream(file)) {
			while (true) {
				out.write(block);
			}
		}
		catch (IOException ex) {
			// full
		}
	}

	private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}

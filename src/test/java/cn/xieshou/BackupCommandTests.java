package cn.xieshou;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import cn.xieshou.CommandTests.Ended;
import cn.xieshou.database.RestoreMark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Backup and restore by command, also when they are killed. */
@Tag("long")
class BackupCommandTests {

	@TempDir
	private Path folder;

	private String[] on(JdbcConnectionDetails database, String... command) {
		List<String> arguments = new ArrayList<>(List.of(CommandTests.on(database, command)));
		arguments.add("--xieshou.home=" + this.folder.resolve("home"));
		return arguments.toArray(String[]::new);
	}

	private static JdbcTemplate jdbc(JdbcConnectionDetails database) {
		return new JdbcTemplate(new DriverManagerDataSource(database.getJdbcUrl(),
				String.valueOf(database.getUsername()), String.valueOf(database.getPassword())));
	}

	/** A sign that a command has come that far, or has ended. */
	private static void killWhen(Process process, Callable<Boolean> sign) throws Exception {
		await().atMost(Duration.ofMinutes(3))
			.pollInterval(Duration.ofMillis(2))
			.until(() -> sign.call() || !process.isAlive());
		assertThat(process.isAlive()).as("killed in the middle").isTrue();
		process.destroyForcibly().waitFor();
	}

	@Test
	void killedRestoreIsMarkedUntilItIsRepeatedAndKilledBackupIsNone() throws Exception {
		Path backup = this.folder.resolve("backup");
		JdbcConnectionDetails books = Databases.database();
		assertThat(CommandTests.run(on(books, "backup", backup.toString())).said()).contains("数据库中没有门户的表")
			.contains("there is nothing to back up");
		assertThat(CommandTests.run(on(books, "migrate")).code()).isZero();
		Process cut = CommandTests.started(on(books, "backup", backup.toString()));
		Path unfinished = this.folder.resolve("backup.unfinished");
		killWhen(cut, () -> Files.exists(unfinished.resolve("tables")));
		assertThat(backup).doesNotExist();
		Ended again = CommandTests.run(on(books, "backup", backup.toString()));
		assertThat(again.said()).contains("是未完成的备份").contains("delete it if none is").doesNotContain("\tat ");
		assertThat(again.code()).isEqualTo(1);
		Path second = this.folder.resolve("second");
		Ended taken = CommandTests.run(on(books, "backup", second.toString()));
		assertThat(taken.said()).contains("backed up: " + second);
		assertThat(taken.code()).isZero();
		JdbcConnectionDetails empty = Databases.database();
		Process killed = CommandTests.started(on(empty, "restore", second.toString()));
		killWhen(killed, () -> RestoreMark.of(jdbc(empty)).isPresent());
		Ended portal = CommandTests.run(on(empty, "migrate"));
		assertThat(portal.said()).contains("恢复没有完成").contains("run restore again").doesNotContain("\tat ");
		assertThat(portal.code()).isEqualTo(1);
		Ended half = CommandTests.run(on(empty, "backup", this.folder.resolve("half").toString()));
		assertThat(half.said()).contains("不能备份").contains("run restore again first").doesNotContain("\tat ");
		assertThat(this.folder.resolve("half")).doesNotExist();
		Ended restored = CommandTests.run(on(empty, "restore", second.toString()));
		assertThat(restored.said()).contains("every table is as in the backup")
			.contains("region: %,d".formatted(jdbc(books).queryForObject("select count(*) from region", Long.class)));
		assertThat(restored.code()).isZero();
		assertThat(CommandTests.run(on(empty, "migrate")).code()).isZero();
		Ended refused = CommandTests.run(on(empty, "restore", second.toString()));
		assertThat(refused.said()).contains("数据库不是空的").contains("add --replace").doesNotContain("\tat ");
		assertThat(refused.code()).isEqualTo(1);
		assertThat(new String(Files.readAllBytes(second.resolve("SHA256SUMS")), StandardCharsets.UTF_8))
			.contains("  manifest.json\n");
	}

}

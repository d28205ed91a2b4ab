package cn.xieshou;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The first word of the command line is a command, or nothing starts. */
class CommandTests {

	@TempDir
	private Path home;

	record Ended(int code, String said) {

	}

	static Ended run(String... arguments) throws IOException, InterruptedException {
		Process process = started(arguments);
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Ended(process.waitFor(), said);
	}

	static Process started(String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
				"-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-cp",
				System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
				XieshouApplication.class.getName()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true).start();
	}

	static String[] on(JdbcConnectionDetails database, String... command) {
		List<String> arguments = new ArrayList<>(List.of(command));
		arguments.add("--spring.datasource.url=" + database.getJdbcUrl());
		arguments.add("--spring.datasource.username=" + database.getUsername());
		arguments.add("--spring.datasource.password=" + database.getPassword());
		arguments.add("--spring.datasource.owner.username=" + Databases.owner(database).getUsername());
		arguments.add("--spring.datasource.owner.password=" + Databases.owner(database).getPassword());
		return arguments.toArray(String[]::new);
	}

	@Test
	void helpListsWhatThereIs() throws Exception {
		Ended help = run("help");
		assertThat(help.code).isZero();
		assertThat(help.said)
			.contains("help", "migrate", "figures --check", "backup DIR", "restore DIR", "verify-journal",
					"replay --check")
			.doesNotContain("generate");
	}

	@ParameterizedTest
	@ValueSource(strings = { "backup", "Migrate", "generate", "replay", "figures", "" })
	void anyOtherWordIsRefusedAndNoPortalStarts(String word) {
		assertThat(Commands.isAsked(new String[] { word, "--server.port=0" })).isTrue();
		assertThat(Commands.run(new String[] { word, "--xieshou.home=" + this.home.resolve("none") }))
			.isEqualTo(Commands.UNKNOWN);
		assertThat(this.home.resolve("none")).doesNotExist();
	}

	@Test
	void wordsBehindACommandAreRefused() {
		assertThat(Commands.run(new String[] { "migrate", "now" })).isEqualTo(Commands.UNKNOWN);
		assertThat(Commands.run(new String[] { "migrate", "--check" })).isEqualTo(Commands.UNKNOWN);
		assertThat(Commands.run(new String[] { "verify-journal", "now" })).isEqualTo(Commands.UNKNOWN);
		assertThat(Commands.run(new String[] { "verify-journal", "--check" })).isEqualTo(Commands.UNKNOWN);
		assertThat(Commands.run(new String[] { "figures", "--check", "all" })).isEqualTo(Commands.UNKNOWN);
		assertThat(Commands.run(new String[] { "backup", "one", "two" })).isEqualTo(Commands.UNKNOWN);
		assertThat(Commands.run(new String[] { "backup", "one", "--replace" })).isEqualTo(Commands.UNKNOWN);
		assertThat(Commands.run(new String[] { "restore", "--replace" })).isEqualTo(Commands.UNKNOWN);
	}

	@ParameterizedTest
	@CsvSource({ "backup, 缺少目录, lacks the folder, backup DIR", "restore --replace, 缺少目录, lacks the folder, restore DIR",
			"figures, 缺少 --check, lacks --check, figures --check", "replay, 缺少 --check, lacks --check, replay --check",
			"migrate now, 带有它不认识的内容, is given something that it does not know, migrate",
			"backup one two, 带有它不认识的内容, is given something that it does not know, backup DIR [--with-key]" })
	void aCommandThatIsWrittenWrongIsToldWhatItLacksAndHowItIsWritten(String line, String chinese, String english,
			String written) throws Exception {
		Ended refused = run(line.split(" "));
		assertThat(refused.code).isEqualTo(Commands.UNKNOWN);
		assertThat(refused.said).hasLineCount(2)
			.contains(chinese, english, written)
			.doesNotContain("没有“", "no command");
	}

	@Test
	void settingsAloneStartThePortal() {
		assertThat(Commands.isAsked(new String[] { "--server.port=0" })).isFalse();
		assertThat(Commands.isAsked(new String[0])).isFalse();
	}

	@Test
	void unknownCommandEndsTheProcessWithTwo() throws Exception {
		Ended unknown = run("generate", this.home.toString());
		assertThat(unknown.code).isEqualTo(2);
		assertThat(unknown.said).hasLineCount(2)
			.contains("没有“generate " + this.home + "”这个命令")
			.contains("There is no command \"generate " + this.home + "\"");
		assertThat(Files.list(this.home)).isEmpty();
	}

	@Test
	@Tag("long")
	void migrateBringsTheTablesUpToDateUnlessAPortalIsAtWork() throws Exception {
		JdbcConnectionDetails database = Databases.database();
		Ended migrated = run(on(database, "migrate"));
		assertThat(migrated.said).contains("the tables are up to date");
		assertThat(migrated.code).isZero();
		try (Connection portal = DriverManager.getConnection(database.getJdbcUrl() + "?ApplicationName=xieshou",
				database.getUsername(), database.getPassword())) {
			Ended beside = run(on(database, "migrate"));
			assertThat(portal.isValid(1)).isTrue();
			assertThat(beside.code).isEqualTo(1);
			assertThat(beside.said).contains("有门户正在使用这个数据库").contains("stop it first").doesNotContain("\tat ");
			Ended structured = run(on(database, "migrate", "--logging.config=classpath:logback-spring.xml",
					"--logging.structured.format.console=ecs"));
			assertThat(structured.said.lines().filter((line) -> line.contains("stop it first"))).singleElement()
				.satisfies((line) -> assertThat(JsonMapper.shared().readTree(line).path("message").asString())
					.contains("有门户正在使用这个数据库"));
		}
	}

	@Test
	@Tag("long")
	void theJournalIsVerifiedBesideAPortalAndWhatIsWrongIsNamed() throws Exception {
		JdbcConnectionDetails database = Databases.database();
		String home = "--xieshou.home=" + this.home;
		assertThat(run(on(database, "migrate")).code).isZero();
		FlywayConnectionDetails owner = Databases.owner(database);
		JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(database.getJdbcUrl(),
				String.valueOf(owner.getUsername()), String.valueOf(owner.getPassword())));
		jdbc.update(
				"""
						with line as (insert into journal_line (root_id, id, at, actor_name, act, object_type, detail)
						select '00000000-0000-0000-0000-000000000000', gen_random_uuid(), now(), '试验员', 'VIEWED', 'test', '{}'
						from generate_series(1, 5) returning root_id, id) insert into journal_waiting select root_id, id from line""");
		Process portal = started(on(database, "--server.port=0", "--xieshou.demo=false", home));
		try {
			await().atMost(Duration.ofMinutes(5))
				.until(() -> jdbc.queryForObject("select count(*) from journal_seal", Integer.class) >= 5);
			Ended right = run(on(database, "verify-journal", home));
			assertThat(right.said).contains("the journal is as it was sealed");
			assertThat(right.code).isZero();
			jdbc.update("update journal_line set actor_name = '别人' where id = (select id from journal_seal"
					+ " where line = 3)");
			Ended wrong = run(on(database, "verify-journal", home));
			assertThat(wrong.said).contains("LINE_CHANGED", "块 / block 1", "行 / line 3");
			assertThat(wrong.code).isEqualTo(Commands.FAILED);
		}
		finally {
			portal.destroy();
			portal.waitFor();
		}
	}

	@Test
	@Tag("long")
	void figuresAreCheckedOnTablesThatAreUpToDate() throws Exception {
		JdbcConnectionDetails database = Databases.database();
		Ended early = run(on(database, "figures", "--check"));
		assertThat(early.code).isEqualTo(1);
		assertThat(early.said).contains("数据库结构早于本程序").contains("run the command migrate").doesNotContain("\tat ");
		assertThat(run(on(database, "migrate")).code).isZero();
		Ended checked = run(on(database, "figures", "--check"));
		assertThat(checked.said).contains("all sums and counts agree with the records");
		assertThat(checked.code).isZero();
		Ended replayed = run(on(database, "replay", "--check"));
		assertThat(replayed.said).contains("agree with the books");
		assertThat(replayed.code).isZero();
		FlywayConnectionDetails owner = Databases.owner(database);
		JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(database.getJdbcUrl(),
				String.valueOf(owner.getUsername()), String.valueOf(owner.getPassword())));
		Process portal = started(
				on(database, "--server.port=0", "--xieshou.demo=false", "--xieshou.home=" + this.home));
		try {
			// a running portal counts; the counts stand in one of the two, by whether
			// they are folded yet
			await().atMost(Duration.ofMinutes(5))
				.until(() -> Stream.of("facet_count", "facet_count_delta")
					.mapToInt(
							(table) -> jdbc.update("update " + table + " set parts = parts + 1 where type = 'regions'"))
					.sum() > 0);
		}
		finally {
			portal.destroy();
			portal.waitFor();
		}
		Ended wrong = run(on(database, "figures", "--check"));
		assertThat(wrong.said).contains("regions 全国 / nation");
		assertThat(wrong.code).isEqualTo(1);
		Ended other = run(on(database, "replay", "--check"));
		assertThat(other.said).contains("regions 全国 / nation", "differ from the posted filings");
		assertThat(other.code).isEqualTo(1);
	}

}

package cn.xieshou.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import cn.xieshou.database.PostgresPrograms.Account;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/**
 * The embedded server through good and bad days. All tests work on one home, which the
 * first of them to come has made, and each leaves it stopped.
 */
class EmbeddedPostgresTests {

	private static final Map<String, String> SETTINGS = Map.of("fsync", "off", "shared_buffers", "16MB");

	@TempDir
	private static Path folder;

	private static Path home;

	/**
	 * What an earlier start left behind when it was killed in the middle of everything.
	 */
	@BeforeAll
	static void firstStart() throws Exception {
		home = folder.resolve("携手 home");
		Path halfUnpacked = Files.createDirectories(home.resolve("postgresql-18.6.0/bin"));
		Files.writeString(halfUnpacked.resolve("postgres"), "half");
		Files.createDirectories(home.resolve("postgresql-18.6.0.1.unfinished/bin"));
		Files.writeString(Files.createDirectories(home.resolve("database/data.1.unfinished")).resolve("PG_VERSION"),
				"18\n");
		Files.writeString(home.resolve("database/password"), "of nobody");
		try (EmbeddedPostgres postgres = start()) {
			execute(postgres, "create table kept (name text)");
		}
	}

	private static EmbeddedPostgres start() {
		return EmbeddedPostgres.start(home, SETTINGS);
	}

	private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
		try (Connection connection = connect(postgres); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
		try (Connection connection = connect(postgres);
				Statement statement = connection.createStatement();
				ResultSet answer = statement.executeQuery(sql)) {
			answer.next();
			return answer.getString(1);
		}
	}

	private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
		return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
	}

	private static Postmaster postmaster() throws IOException {
		return Postmaster.of(home.resolve("database/data")).orElseThrow();
	}

	private static Stream<String> unfinished() throws IOException {
		try (Stream<Path> paths = Files.walk(home, 2)) {
			return paths.map(Path::toString).filter((path) -> path.endsWith(".unfinished")).toList().stream();
		}
	}

	@Test
	void firstStartClearsWhatAKilledOneLeftBehind() throws Exception {
		assertThat(unfinished()).isEmpty();
		assertThat(home.resolve("database/fresh")).doesNotExist();
		assertThat(home.resolve("postgresql-18.6.0/bin/postgres")).content(StandardCharsets.ISO_8859_1)
			.hasSizeGreaterThan(1 << 20);
	}

	@Test
	void serverIsDurableAndAloneOnTheLoopbackAddress() throws Exception {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, Map.of())) {
			Map<String, String> expected = Map.of("fsync", "on", "synchronous_commit", "on", "listen_addresses",
					"127.0.0.1", "unix_socket_directories", "", "data_checksums", "on", "password_encryption",
					"scram-sha-256", "jit", "off", "shared_buffers", "256MB", "server_encoding", "UTF8");
			for (String setting : expected.keySet()) {
				assertThat(ask(postgres, "show " + setting)).as(setting).isEqualTo(expected.get(setting));
			}
			assertThat(ask(postgres, "select current_database()")).isEqualTo("xieshou");
		}
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void trigramsOfChineseAreNotEmpty() throws Exception {
		try (EmbeddedPostgres postgres = start()) {
			execute(postgres, "create extension if not exists pg_trgm");
			assertThat(ask(postgres, "select array_length(show_trgm('台州市'), 1)")).isEqualTo("4");
		}
	}

	@Test
	void operatorFindsAddressAndPasswordInAPrivateFile() throws Exception {
		try (EmbeddedPostgres postgres = start()) {
			Path file = home.resolve("database.properties");
			Properties properties = new Properties();
			properties.load(Files.newBufferedReader(file));
			assertThat(properties)
				.isEqualTo(Map.of("url", postgres.url(), "user", postgres.user(), "password", postgres.password()));
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(postgres.url(), postgres.user(), "guessed"))
				.satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("28P01"));
		}
	}

	@Test
	void homeIsClosedToOthersUnlessThereIsMoreInIt() throws Exception {
		for (Path path : List.of(home, home.resolve("database"))) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
		}
		start().close();
		assertThat(mode(home)).isIn("rwx------", "rwx--x--x");
		assertThat(mode(home.resolve("database"))).isEqualTo("rwx------");
		for (String secret : List.of("password", "owner-password", "worker-password")) {
			assertThat(mode(home.resolve("database").resolve(secret))).isEqualTo("rw-------");
		}
		Path other = Files.createFile(home.resolve("notes.txt"));
		Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
		start().close();
		assertThat(mode(home)).isEqualTo("rwxr-xr-x");
		Files.delete(other);
	}

	private static String mode(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

	@Test
	void tablesOfAnEarlierPortalGetTheirOwner() throws Exception {
		try (EmbeddedPostgres postgres = start()) {
			execute(postgres, "create table if not exists earlier (name text)");
			execute(postgres, "alter table earlier owner to current_user");
		}
		try (EmbeddedPostgres postgres = start()) {
			assertThat(ask(postgres, "select tableowner from pg_tables where tablename = 'earlier'"))
				.isEqualTo(postgres.roles().owner().user());
			Login worker = postgres.roles().worker();
			try (Connection connection = DriverManager.getConnection(postgres.url(), worker.user(), worker.password());
					Statement statement = connection.createStatement()) {
				assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute("drop table earlier"))
					.satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("42501"));
			}
		}
	}

	@Test
	void restartKeepsDataPasswordAndPort() throws Exception {
		String password;
		String url;
		try (EmbeddedPostgres postgres = start()) {
			execute(postgres, "insert into kept values ('restart')");
			password = postgres.password();
			url = postgres.url();
		}
		try (EmbeddedPostgres postgres = start()) {
			assertThat(ask(postgres, "select name from kept where name = 'restart'")).isEqualTo("restart");
			assertThat(postgres.password()).isEqualTo(password);
			assertThat(postgres.url()).isEqualTo(url);
		}
	}

	@Test
	void portThatWasNotWrittenToTheEndIsForgotten() throws Exception {
		Files.writeString(home.resolve("database/port"), "");
		try (EmbeddedPostgres postgres = start()) {
			assertThat(home.resolve("database/port")).content().isEqualTo(Integer.toString(port(postgres.url())));
		}
	}

	private static int port(String url) {
		return URI.create(url.substring("jdbc:".length())).getPort();
	}

	@Test
	void takenPortMeansAnother() throws Exception {
		String url;
		try (EmbeddedPostgres postgres = start()) {
			url = postgres.url();
		}
		try (ServerSocket taken = new ServerSocket(port(url), 1, InetAddress.getByName("127.0.0.1"));
				EmbeddedPostgres postgres = start()) {
			assertThat(postgres.url()).isNotEqualTo(url);
			assertThat(ask(postgres, "select 1")).isEqualTo("1");
		}
	}

	@Test
	void secondPortalIsRefusedAndLeavesTheFirstAlone() throws Exception {
		try (EmbeddedPostgres postgres = start()) {
			assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(EmbeddedPostgresTests::start)
				.withMessageContaining("正由另一个运行中的门户使用（进程 " + ProcessHandle.current().pid())
				.withMessageContaining("in use by another running portal");
			assertThat(ask(postgres, "select 1")).isEqualTo("1");
		}
	}

	@Test
	void serverOfAKilledPortalIsStoppedAndItsDataAreKept() throws Exception {
		Process portal = Portals.start(Portals.Bare.class, home.toString());
		assertThat(portal.inputReader(StandardCharsets.UTF_8).lines().anyMatch(Portals.Bare.READY::equals)).isTrue();
		assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(EmbeddedPostgresTests::start)
			.withMessageContaining("process " + portal.pid());
		Postmaster left = postmaster();
		portal.destroyForcibly().waitFor();
		assertThat(left.lives()).isTrue();
		try (EmbeddedPostgres postgres = start()) {
			assertThat(postmaster()).isNotEqualTo(left);
			assertThat(ask(postgres, "select count(*) >= 0 from kept")).isEqualTo("t");
		}
		assertThat(left.lives()).isFalse();
	}

	@Test
	void staleFileOfAnEndedProcessIsNoObstacle() throws Exception {
		Process ended = new ProcessBuilder("true").start();
		ended.waitFor();
		startsInSpiteOf(ended.pid());
	}

	@Test
	void staleFileThatNamesAStrangerIsNoObstacle() throws Exception {
		startsInSpiteOf(ProcessHandle.current().pid());
	}

	private static void startsInSpiteOf(long pid) throws Exception {
		Path data = home.resolve("database/data");
		Files.writeString(data.resolve("postmaster.pid"),
				"%d%n%s%n1700000000%n15432%n%n127.0.0.1%n  1234567         1%nready   %n".formatted(pid, data));
		try (EmbeddedPostgres postgres = start()) {
			assertThat(ask(postgres, "select 1")).isEqualTo("1");
		}
		assertThat(ProcessHandle.current().isAlive()).isTrue();
	}

	@Test
	void copiedHomeDoesNotStopTheServerOfTheOriginal() throws Exception {
		Path copy = folder.resolve("copy");
		try (EmbeddedPostgres postgres = start()) {
			FileSystemUtils.copyRecursively(home.resolve("database"), copy.resolve("database"));
			try (PostgresHome copied = PostgresHome.open(copy.toString(), PostgresBinaries.find())) {
				Postmaster.clear(copied.data(), () -> {
					throw new AssertionError("would stop the original");
				});
			}
			assertThat(ask(postgres, "select 1")).isEqualTo("1");
			assertThat(copy.resolve("database/data/postmaster.pid")).doesNotExist();
		}
	}

	@Test
	void programsThatLackAPartAreUnpackedAgain() throws Exception {
		Path part = home.resolve("postgresql-18.6.0/share/postgresql/postgres.bki");
		Files.writeString(part, "");
		start().close();
		assertThat(part).isNotEmptyFile();
		assertThat(unfinished()).isEmpty();
	}

	@Test
	void serverThatDiesComesBack() throws Exception {
		try (EmbeddedPostgres postgres = start()) {
			postmaster().process().destroyForcibly();
			await().atMost(Duration.ofSeconds(15))
				.ignoreExceptions()
				.until(() -> "1".equals(ask(postgres, "select 1")));
		}
	}

	@Test
	void dataOfAnotherMajorVersionAreRefused() throws Exception {
		Path version = home.resolve("database/data/PG_VERSION");
		Files.writeString(version, "17\n");
		try {
			assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(EmbeddedPostgresTests::start)
				.withMessageContaining("PostgreSQL 17")
				.withMessageContaining("brings PostgreSQL 18");
		}
		finally {
			Files.writeString(version, "18\n");
		}
	}

	@Test
	void homeWithoutItsPasswordIsIncomplete() throws Exception {
		Path password = home.resolve("database/password");
		Path aside = Files.move(password, folder.resolve("password"));
		try {
			assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(EmbeddedPostgresTests::start)
				.withMessageContaining(password + " is missing");
		}
		finally {
			Files.move(aside, password);
		}
	}

	@Test
	void rootWhoCannotBecomeAnotherIsTold() throws Exception {
		assertThatExceptionOfType(DatabaseUnavailable.class)
			.isThrownBy(() -> choose(new Account(List.of("no-such-program"), null, null), new Account(0, 0)))
			.withMessageContaining("neither unshare nor setpriv works");
	}

	@Test
	void homeThatTheServerMayNotEnterIsTold() throws Exception {
		assumeThat(System.getProperty("user.name")).isEqualTo("root");
		assertThat(Files.getPosixFilePermissions(folder)).doesNotContain(PosixFilePermission.OTHERS_EXECUTE);
		assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(() -> choose(new Account(65534, 65534)))
			.withMessageContaining("runs as uid 65534, who cannot enter " + home);
	}

	private static PostgresPrograms choose(Account... accounts) throws Exception {
		try (PostgresHome opened = PostgresHome.open(home.toString(), PostgresBinaries.find())) {
			return PostgresPrograms.in(opened.binaries().unpack(opened.folder()), opened, List.of(accounts));
		}
	}

}

package cn.xieshou;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import cn.xieshou.database.EmbeddedPostgres;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * A real PostgreSQL for every test that imports it: a container where an engine answers,
 * otherwise the embedded server. All tests of a process share it; each application
 * context has a database of its own, new and empty.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Databases {

	private static final String OWNER = "test_owner";

	private static final String WORKER = "test_worker";

	/** Tests that run beside these in another process have a server of their own. */
	private static final Path HOME = Path.of("target/test-postgres", System.getProperty("tests.fork", "1"));

	/** Data that a test wrote need not survive a power cut. */
	private static final Map<String, String> FAST = Map.of("fsync", "off", "full_page_writes", "off",
			"synchronous_commit", "off", "max_connections", "200");

	private static final AtomicInteger number = new AtomicInteger();

	/** The settings by which an operator names a database of their own, new and empty. */
	public static Map<String, String> settings() {
		String url = fresh();
		return Map.of("spring.datasource.url", url, "spring.datasource.username", WORKER, "spring.datasource.password",
				Server.SHARED.password(), "spring.datasource.owner.username", OWNER, "spring.datasource.owner.password",
				Server.SHARED.password(), "spring.flyway.url", url, "spring.flyway.user", OWNER,
				"spring.flyway.password", Server.SHARED.password(), "xieshou.evidence.folder",
				"target/test-evidence/" + UUID.randomUUID(), "xieshou.journal.heads",
				"target/test-heads/" + UUID.randomUUID());
	}

	private static String fresh() {
		String name = "test_" + number.incrementAndGet();
		Server.SHARED.executeAll("select 'create database " + name + " owner " + OWNER + "'");
		return Server.SHARED.url().apply(name);
	}

	/** A new database on the shared server, as seen by the role that works. */
	@Bean
	public static JdbcConnectionDetails database() {
		return new Database(fresh(), WORKER, Server.SHARED.password());
	}

	/** The same database as seen by the role that migrates. */
	@Bean
	public static FlywayConnectionDetails owner(JdbcConnectionDetails database) {
		return new Owner(database.getJdbcUrl(), OWNER, database.getPassword());
	}

	/** Each context keeps its files apart, as it does its database. */
	@Bean
	public static DynamicPropertyRegistrar evidence() {
		String folder = "target/test-evidence/" + UUID.randomUUID();
		String heads = "target/test-heads/" + UUID.randomUUID();
		return (properties) -> {
			properties.add("xieshou.evidence.folder", () -> folder);
			properties.add("xieshou.journal.heads", () -> heads);
		};
	}

	private record Database(String getJdbcUrl, String getUsername,
			String getPassword) implements JdbcConnectionDetails {

	}

	private record Owner(String getJdbcUrl, String getUsername, String getPassword) implements FlywayConnectionDetails {

	}

	/**
	 * The server of all tests, started with the first that needs it.
	 *
	 * @param url of a database by its name
	 */
	private record Server(UnaryOperator<String> url, String user, String password) {

		private static final Server SHARED = start();

		private static Server start() {
			Server server = find();
			for (String role : List.of(OWNER, WORKER)) {
				server.executeAll("select 'create role %1$s' where to_regrole('%1$s') is null".formatted(role));
				server.executeAll("select 'alter role %s login password ''%s'''".formatted(role, server.password));
			}
			return server;
		}

		private static Server find() {
			if (hasEngine()) {
				try {
					return container();
				}
				catch (ContainerLaunchException | IllegalStateException ex) {
					System.out.println("No container (" + ex.getMessage() + "), so tests use the embedded PostgreSQL");
				}
			}
			return embedded();
		}

		/** Asks for the engine only where there is a sign of one: that takes a second. */
		private static boolean hasEngine() {
			Stream<Path> sockets = Stream.of(Path.of("/var/run/docker.sock"),
					Path.of(System.getProperty("user.home"), ".docker/run/docker.sock"),
					Path.of(System.getProperty("user.home"), ".testcontainers.properties"),
					Path.of(System.getenv().getOrDefault("XDG_RUNTIME_DIR", "/run"), "docker.sock"));
			return (System.getenv("DOCKER_HOST") != null || System.getProperty("os.name").startsWith("Windows")
					|| sockets.anyMatch(Files::exists)) && DockerClientFactory.instance().isDockerAvailable();
		}

		/** Executes what another statement writes. */
		private void executeAll(String statements) {
			try (Connection connection = DriverManager.getConnection(this.url.apply("postgres"), this.user,
					this.password);
					Statement asked = connection.createStatement();
					Statement statement = connection.createStatement();
					ResultSet answer = asked.executeQuery(statements)) {
				while (answer.next()) {
					statement.execute(answer.getString(1));
				}
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

		/** Removed by Testcontainers when this process has ended. */
		@SuppressWarnings("resource")
		private static Server container() {
			List<String> command = new ArrayList<>(List.of("postgres"));
			FAST.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
			PostgreSQLContainer container = new PostgreSQLContainer("postgres:18")
				.withEnv("POSTGRES_INITDB_ARGS", "--locale=C.UTF-8")
				.withCommand(command.toArray(String[]::new));
			container.start();
			String url = "jdbc:postgresql://" + container.getHost() + ":" + container.getFirstMappedPort() + "/";
			return new Server(url::concat, container.getUsername(), container.getPassword());
		}

		private static Server embedded() {
			EmbeddedPostgres postgres = EmbeddedPostgres.start(HOME, FAST);
			// these run when all contexts are closed: a server stopped earlier would
			// leave their pools waiting
			SpringApplication.getShutdownHandlers().add(postgres::close);
			Server server = new Server(postgres::url, postgres.user(), postgres.password());
			server
				.executeAll("select 'drop database ' || datname from pg_database where starts_with(datname, 'test_')");
			return server;
		}

	}

}

package cn.xieshou.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import cn.xieshou.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** A start of the portal finds its database, or ends with one sentence. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseStartTests {

	@TempDir
	private static Path folder;

	private static ConfigurableApplicationContext start(WebApplicationType type, String... arguments) {
		return new SpringApplicationBuilder(Portal.class).web(type).run(arguments);
	}

	private static void assertFails(CapturedOutput output, WebApplicationType type, String sentence,
			String... arguments) {
		assertThatException().isThrownBy(() -> start(type, arguments).close());
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains(sentence)
			.doesNotContain("\tat ")
			.doesNotContain("Error creating bean");
	}

	@Test
	void embeddedDatabaseServesThePortalAndEndsWithIt(CapturedOutput output) throws Exception {
		Path home = Path.of("target/test-start");
		Postmaster server;
		try (ConfigurableApplicationContext portal = start(WebApplicationType.NONE, "--xieshou.database.embedded=true",
				"--xieshou.home=" + home)) {
			server = Postmaster.of(home.resolve("database/data")).orElseThrow();
			assertThat(portal.getBean(JdbcClient.class).sql("select current_database()").query(String.class).single())
				.isEqualTo("xieshou");
		}
		assertThat(server.lives()).isFalse();
		assertThat(home.resolve("database/postgres.log")).content()
			.contains("database system is shut down")
			.doesNotContain("terminating connection due to administrator command");
	}

	@Test
	void commandJoinsTheDatabaseOfARunningPortal() {
		Path home = Path.of("target/test-start");
		try (EmbeddedPostgres running = EmbeddedPostgres.start(home, Map.of())) {
			try (ConfigurableApplicationContext command = start(WebApplicationType.NONE,
					"--xieshou.database.embedded=true", "--xieshou.home=" + home, "--xieshou.database.join=true")) {
				assertThat(command.getBean(JdbcConnectionDetails.class).getJdbcUrl()).isEqualTo(running.url());
			}
			OwnDatabase database = new OwnDatabase(running.url(), running.roles().worker(), running.roles().owner());
			assertThat(database.check()).isSameAs(database);
		}
	}

	@Test
	void ownDatabaseMeansThatNothingIsEmbedded() {
		JdbcConnectionDetails own = Databases.database();
		Path home = folder.resolve("unused");
		try (ConfigurableApplicationContext portal = start(WebApplicationType.NONE,
				"--spring.datasource.url=" + own.getJdbcUrl(), "--spring.datasource.username=" + own.getUsername(),
				"--spring.datasource.password=" + own.getPassword(), "--xieshou.database.embedded=true",
				"--xieshou.home=" + home)) {
			assertThat(portal.getBean(JdbcClient.class).sql("select current_database()").query(String.class).single())
				.startsWith("test_");
		}
		assertThat(home).doesNotExist();
	}

	@Test
	void ownDatabaseOutOfReachIsOneSentence(CapturedOutput output) throws IOException {
		try (ServerSocket closed = new ServerSocket(0)) {
			int port = closed.getLocalPort();
			closed.close();
			assertFails(output, WebApplicationType.NONE, "连不上数据库 jdbc:postgresql://127.0.0.1:" + port + "/xieshou",
					"--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port + "/xieshou");
		}
	}

	@Test
	void lockedHomeIsOneSentence(CapturedOutput output) {
		Path home = folder.resolve("locked");
		try (PostgresHome held = PostgresHome.open(home.toString(), PostgresBinaries.find())) {
			assertFails(output, WebApplicationType.NONE, "正由另一个运行中的门户使用", "--xieshou.database.embedded=true",
					"--xieshou.home=" + home);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void takenPortIsOneSentence(CapturedOutput output) throws IOException {
		JdbcConnectionDetails own = Databases.database();
		try (ServerSocket taken = new ServerSocket(0)) {
			assertFails(output, WebApplicationType.SERVLET, "端口 " + taken.getLocalPort() + " 已被占用",
					"--server.port=" + taken.getLocalPort(), "--spring.datasource.url=" + own.getJdbcUrl(),
					"--spring.datasource.username=" + own.getUsername(),
					"--spring.datasource.password=" + own.getPassword());
		}
	}

	@Test
	void processEndsWithCodeOne() throws Exception {
		Path file = Files.createFile(folder.resolve("file"));
		Process portal = Portals.start(Main.class, "--xieshou.database.embedded=true", "--xieshou.home=" + file);
		String said = new String(portal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(portal.waitFor()).isEqualTo(1);
		assertThat(said).contains("The home folder " + file + " cannot be used (it is a file, not a folder)")
			.doesNotContain("\tat ");
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
			JdbcClientAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class })
	static class Portal {

	}

	static final class Main {

		public static void main(String[] arguments) {
			SpringApplication.run(Portal.class, arguments);
		}

	}

}

package cn.xieshou.database;

import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import cn.xieshou.AtOnce;
import cn.xieshou.FaultProxy.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The database goes away in every way and comes back; the long form walks every address.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "xieshou.demo=false", "xieshou.jobs.poll-every=1s" })
@Import(FaultyDatabase.Proxied.class)
@ExtendWith(OutputCaptureExtension.class)
class DatabaseAwayTests extends FaultyDatabase {

	static final List<String> ADDRESSES = List.of("/", "/projects", "/account", "/login", "/filings", "/nowhere",
			"/nowhere.css", "/api/v1/projects", "/api/v1/nowhere");

	@Autowired
	DataSource dataSource;

	@Autowired
	FlywayConnectionDetails owner;

	private List<Timed> everywhere() {
		return AtOnce.times(ADDRESSES.size() + 1,
				(i) -> (i < ADDRESSES.size())
						? get(ADDRESSES.get(i), ADDRESSES.get(i).startsWith("/api") ? "application/json" : "text/html")
						: send(request("/api/v1/tokens", "application/json").header("Content-Type", "application/json")
							.POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"a\",\"password\":\"b\"}"))));
	}

	private void assertReadinessTellsTheTruth() {
		assertThat(get("/actuator/health/readiness", "*/*").status()).isEqualTo(503);
		assertThat(get("/actuator/health/liveness", "*/*").status()).isEqualTo(200);
	}

	@Test
	void aStoppedDatabaseIsSaidInWordsAtOnceAndItsReturnIsNoticed(CapturedOutput output) throws Exception {
		this.proxy.set(Fault.STOPPED);
		everywhere().forEach(FaultyDatabase::assertAway);
		assertReadinessTellsTheTruth();
		Thread.sleep(3000);
		assertThat(output.getOut().lines().filter((line) -> line.contains("background jobs wait")))
			.hasSizeLessThanOrEqualTo(1);
		assertThat(output.getOut()).doesNotContain("\tat ").doesNotContain(" ERROR ");
	}

	@Test
	void theDatabaseSaysWhichRequestIsBlockedAndForgetsIt() throws Exception {
		try (Connection other = DriverManager.getConnection(String.valueOf(this.owner.getJdbcUrl()),
				this.owner.getUsername(), this.owner.getPassword()); Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("lock table project in access exclusive mode");
			CompletableFuture<Timed> blocked = CompletableFuture.supplyAsync(() -> send(
					request("/api/v1/projects", "application/json").header("X-Request-Id", "browser-to-sql-1").GET()));
			await().atMost(Duration.ofSeconds(20))
				.until(() -> this.jdbc.queryForObject(
						"select count(*) from pg_stat_activity"
								+ " where application_name = 'xieshou browser-to-sql-1' and wait_event_type = 'Lock'",
						Long.class) > 0);
			other.rollback();
			assertThat(blocked.get().status()).isIn(200, 503);
		}
		assertThat(this.jdbc.queryForObject("show application_name", String.class)).isEqualTo("xieshou");
	}

	@Test
	void aBlackHoleIsSaidInWordsWithinFiveSeconds(CapturedOutput output) {
		get("/account", "text/html");
		this.proxy.set(Fault.BLACK_HOLE);
		everywhere().forEach(FaultyDatabase::assertAway);
		assertReadinessTellsTheTruth();
		assertThat(output.getOut()).doesNotContain("\tat ").doesNotContain(" ERROR ");
	}

	@Test
	void aResetConnectionIsReplaced() {
		for (int i = 0; i < 5; i++) {
			get("/account", "text/html");
			this.proxy.reset();
			Timed next = get("/account", "text/html");
			assertThat(next.status()).isIn(200, 503);
			awaitStatus("/account", 200, java.time.Duration.ofSeconds(5));
		}
	}

	@Test
	void aBusyPoolIsSaidInWordsAndThePortalStaysReady() throws SQLException {
		List<Connection> taken = new ArrayList<>();
		try {
			for (int i = 0; i < 10; i++) {
				taken.add(this.dataSource.getConnection());
			}
			assertAway(get("/projects", "text/html"));
			assertAway(get("/api/v1/projects", "application/json"));
			assertThat(get("/actuator/health/readiness", "*/*").status()).isEqualTo(200);
		}
		finally {
			for (Connection connection : taken) {
				connection.close();
			}
		}
	}

	@Test
	void theWaitsOfOneRequestForAConnectionAndForAnAnswerDoNotAddUp() throws Exception {
		get("/account", "text/html");
		List<Connection> taken = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			taken.add(this.dataSource.getConnection());
		}
		CompletableFuture<Timed> asked = CompletableFuture.supplyAsync(() -> get("/account", "text/html"));
		Thread.sleep(2000);
		this.proxy.set(Fault.BLACK_HOLE);
		for (Connection connection : taken) {
			connection.close();
		}
		assertAway(asked.join());
		assertThat(asked.join().millis()).isGreaterThan(2500);
	}

	@Test
	void aStatementThatTakesTooLongIsEnded() throws SQLException {
		try (Connection lock = this.dataSource.getConnection()) {
			lock.setAutoCommit(false);
			lock.createStatement().execute("lock table project in access exclusive mode");
			assertAway(get("/projects", "text/html"));
			lock.rollback();
		}
		assertThat(get("/projects", "text/html").status()).isEqualTo(200);
	}

	@Test
	void thePageIsEnglishByChoice() {
		this.proxy.set(Fault.STOPPED);
		Timed page = send(request("/projects", "text/html").header("Cookie", "lang=en").GET());
		assertThat(page.body()).contains("<html lang=\"en\"", "The database is not available");
		Timed problem = send(request("/api/v1/projects", "application/json").header("Accept-Language", "en").GET());
		assertThat(problem.body()).contains("The database is not available", "\"status\":503");
	}

}

package cn.xieshou.database;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;

import cn.xieshou.Databases;
import cn.xieshou.FaultProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistrar;

import static org.assertj.core.api.Assertions.assertThat;

/** A portal that reaches its database through a {@link FaultProxy}. */
abstract class FaultyDatabase {

	@Autowired
	FaultProxy proxy;

	@Autowired
	JdbcTemplate jdbc;

	@LocalServerPort
	int port;

	final HttpClient client = HttpClient.newHttpClient();

	static String token;

	/** The database of a new portal, with the proxy before it. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Proxied {

		@Bean
		static ThroughProxy database() throws IOException {
			JdbcConnectionDetails database = Databases.database();
			URI address = URI.create(database.getJdbcUrl().substring("jdbc:".length()));
			FaultProxy proxy = new FaultProxy(address.getHost(), address.getPort());
			return new ThroughProxy(database.getJdbcUrl().replaceFirst("//[^/]+/", "//127.0.0.1:" + proxy.port() + "/"),
					database.getUsername(), database.getPassword(), proxy);
		}

		@Bean
		static FlywayConnectionDetails owner(ThroughProxy database) {
			return Databases.owner(database);
		}

		@Bean
		static FaultProxy proxy(ThroughProxy database) {
			return database.proxy();
		}

		@Bean
		static DynamicPropertyRegistrar evidence() {
			return Databases.evidence();
		}

		/** Who breaks off a hundred files asks for more than a person does. */
		@Bean
		static DynamicPropertyRegistrar manyFiles() {
			return (registry) -> registry.add("xieshou.rate.exports-per-hour", () -> 10_000);
		}

	}

	/** How the portal reaches the database. */
	record ThroughProxy(String getJdbcUrl, String getUsername, String getPassword,
			FaultProxy proxy) implements JdbcConnectionDetails {

	}

	/** Without them the portal opens nothing. */
	@BeforeEach
	void administrators() {
		for (String role : new String[] { "SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN" }) {
			UUID account = UUID.randomUUID();
			this.jdbc
				.update("insert into account (id, username, display_name, unit, password_hash, enabled, created_at)"
						+ " values (?, ?, '管理员', '信息中心', '', true, now())", account, account.toString());
			this.jdbc.update("insert into access_grant (id, account_id, role, starts_on) values (?, ?, ?, ?)",
					UUID.randomUUID(), account, role, LocalDate.of(2020, 1, 1));
			this.jdbc.update("insert into second_factor (account_id, secret, last_step, created_at)"
					+ " values (?, '', 0, now())", account);
		}
	}

	/** Somebody who may read everything, signed in. */
	@BeforeEach
	void signIn() throws Exception {
		token = "faults-" + UUID.randomUUID();
		UUID account = UUID.randomUUID();
		OffsetDateTime now = OffsetDateTime.now();
		this.jdbc.update(
				"insert into account (id, username, display_name, unit, enabled, created_at) values (?, ?, ?, ?, ?, ?)",
				account, account.toString(), "林主任", "省办", true, now);
		for (String role : new String[] { "OFFICIAL", "AUDITOR" }) {
			this.jdbc.update("insert into access_grant (id, account_id, role, starts_on) values (?, ?, ?, ?)",
					UUID.randomUUID(), account, role, LocalDate.of(2020, 1, 1));
		}
		this.jdbc.update(
				"insert into sign_in (digest, account_id, channel, created_at, seen_at, expires_at, second_factor)"
						+ " values (?, ?, 'API', ?, ?, ?, true)",
				MessageDigest.getInstance("SHA-256").digest(token.getBytes()), account, now, now, now.plusDays(1));
	}

	@AfterEach
	void heal() {
		this.proxy.set(FaultProxy.Fault.NONE);
		awaitStatus("/actuator/health/readiness", 200, Duration.ofSeconds(15));
		awaitStatus("/account", 200, Duration.ofSeconds(15));
	}

	/** How long an answer took, in milliseconds. */
	record Timed(String address, int status, String type, String retryAfter, String body, long millis) {

	}

	Timed get(String address, String accept) {
		return send(request(address, accept).GET());
	}

	HttpRequest.Builder request(String address, String accept) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + address))
			.header("Accept", accept)
			.header("Cookie", "xieshou=" + token)
			.timeout(Duration.ofSeconds(30));
	}

	Timed send(HttpRequest.Builder request) {
		HttpRequest sent = request.build();
		long begin = System.nanoTime();
		try {
			HttpResponse<String> answer = this.client.send(sent, HttpResponse.BodyHandlers.ofString());
			return new Timed(sent.method() + " " + sent.uri().getPath(), answer.statusCode(),
					answer.headers().firstValue("Content-Type").orElse(""),
					answer.headers().firstValue("Retry-After").orElse(""), answer.body(),
					(System.nanoTime() - begin) / 1_000_000);
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(sent.uri().toString(), ex);
		}
	}

	void awaitStatus(String address, int status, Duration patience) {
		long end = System.nanoTime() + patience.toNanos();
		Timed last = get(address, "*/*");
		while (last.status() != status && System.nanoTime() < end) {
			last = get(address, "*/*");
		}
		assertThat(last.status()).as(address).isEqualTo(status);
	}

	/** Readers and programs learn within five seconds that the database is away. */
	static void assertAway(Timed answer) {
		assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
		assertThat(answer.retryAfter()).as(answer.toString()).isEqualTo("5");
		assertThat(answer.body()).contains("数据库暂时不可用", "请过几秒再试").doesNotContain("Exception", "Apache Tomcat");
		boolean page = Arrays.asList(answer.type().split(";")).contains("text/html");
		assertThat(answer.body()).as(answer.toString()).startsWith(page ? "<!DOCTYPE html>" : "{");
		assertThat(answer.millis()).as(answer.toString()).isLessThan(5000);
	}

}

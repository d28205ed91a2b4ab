package cn.xieshou.posting;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.mock.web.MockHttpServletResponse;

import cn.xieshou.AtOnce;
import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Connections are cut while filings are being posted: no answer says that something was
 * done which was not, or the reverse, and the same key tells the truth.
 */
@Tag("long")
@DatabaseTest
class CutPostingTests {

	static final AtomicInteger number = new AtomicInteger();

	@Autowired
	Demo demo;

	@Autowired
	JdbcConnectionDetails database;

	/**
	 * What came of an approval.
	 *
	 * @param key the key that it was sent with, {@code null} for none
	 * @param said what was answered: posted, not done, unknown
	 */
	record Outcome(String filing, String key, String said) {

	}

	/**
	 * Mostly posted, as an act whose connection was cut is repeated; which others are
	 * answered is a matter of chance.
	 */
	@ParameterizedTest
	@ValueSource(ints = { 40, 600 })
	void noAnswerIsWrongWhereConnectionsAreCut(int filings) throws Exception {
		List<String> waiting = IntStream.range(0, filings).mapToObj((i) -> beforeLastStep()).toList();
		this.demo.as("city-zhanjiang");
		AtomicBoolean over = new AtomicBoolean();
		AtomicInteger cuts = new AtomicInteger();
		Thread cutter = new Thread(() -> cut(over, cuts), "cutter");
		cutter.start();
		List<Outcome> outcomes;
		try {
			outcomes = AtOnce
				.times(4,
						(worker) -> IntStream.range(0, filings)
							.filter((i) -> i % 4 == worker)
							.mapToObj((i) -> approve(waiting.get(i), (i % 8 < 4) ? "cut-" + UUID.randomUUID() : null))
							.toList())
				.stream()
				.flatMap(List::stream)
				.toList();
		}
		finally {
			over.set(true);
			cutter.join();
		}
		Map<String, Long> answers = outcomes.stream()
			.collect(Collectors.groupingBy(Outcome::said, TreeMap::new, Collectors.counting()));
		System.out.println("Answers while " + cuts + " connections were cut: " + answers);
		assertThat(cuts).hasPositiveValue();
		assertThat(answers).containsKey("posted");
		for (Outcome outcome : outcomes) {
			boolean posted = isPosted(outcome.filing());
			if (!outcome.said().equals("unknown")) {
				assertThat(outcome.said()).as(outcome.toString()).isEqualTo(posted ? "posted" : "not done");
			}
			if (outcome.key() != null) {
				assertThat(again(outcome).said()).isEqualTo("posted");
				assertThat(isPosted(outcome.filing())).isTrue();
			}
			assertThat(count("select count(*) from filing_event where kind = 'POSTED' and filing_id = '"
					+ outcome.filing() + "'"))
				.isLessThanOrEqualTo(1);
		}
	}

	private String beforeLastStep() {
		String id = Demo.json(this.demo.post("team-suixi", "/filings", """
				{"type":"indicator-values","form":{"pairing":"越秀区—遂溪县","indicator":"tourism.revenue","region":"440823",
				"subject":"断线%d","period":"1590","value":"1亿元","basis":"ACTUAL"},"evidence":[{"document":"D000"}]}"""
			.formatted(number.incrementAndGet()))).path("id").asString("");
		assertThat(this.demo.post("team-suixi", "/filings/" + id + "/submit", "{}")).hasStatusOk();
		assertThat(this.demo.post("county-suixi", "/filings/" + id + "/approve", "{}")).hasStatusOk();
		return id;
	}

	/** Sends it again until the pool has replaced what was cut. */
	private Outcome again(Outcome outcome) {
		Outcome last = approve(outcome.filing(), outcome.key());
		for (int i = 0; i < 10 && !last.said().equals("posted"); i++) {
			last = approve(outcome.filing(), outcome.key());
		}
		return last;
	}

	private Outcome approve(String filing, String key) {
		var request = this.demo.post("city-zhanjiang", "/filings/" + filing + "/approve", "{}");
		MockHttpServletResponse response = ((key != null) ? request.header("Idempotency-Key", key) : request).exchange()
			.getResponse();
		String body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
		if (response.getStatus() == 503) {
			assertThat(response.getHeader("Retry-After")).isEqualTo("5");
			return new Outcome(filing, key, body.contains("这次操作没有执行") ? "not done" : "unknown");
		}
		assertThat(response.getStatus()).as(body).isEqualTo(200);
		return new Outcome(filing, key, "posted");
	}

	/** Looked up over a connection that nobody has cut. */
	private boolean isPosted(String filing) {
		return count("select count(*) from filing where id = '" + filing + "' and state = 'POSTED'") == 1;
	}

	private int count(String query) {
		try (Connection connection = connect();
				Statement statement = connection.createStatement();
				ResultSet counted = statement.executeQuery(query)) {
			counted.next();
			return counted.getInt(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection(this.database.getJdbcUrl(), this.database.getUsername(),
				this.database.getPassword());
	}

	/** Cuts one connection after another, at whatever it is just doing. */
	private void cut(AtomicBoolean over, AtomicInteger cuts) {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			while (!over.get()) {
				ResultSet cut = statement.executeQuery("""
						select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
						and pid <> pg_backend_pid() and backend_type = 'client backend' and state <> 'idle'
						order by random() limit 1""");
				while (cut.next()) {
					cuts.incrementAndGet();
				}
				Thread.sleep(200);
			}
		}
		catch (SQLException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

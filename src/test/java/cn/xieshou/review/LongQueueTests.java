package cn.xieshou.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.StatementLog;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the pages of reviewers read does not grow with the number of filings that wait:
 * with as many as are counted, and with many more ({@code -Dfilings=100000}).
 */
@DatabaseTest
class LongQueueTests {

	/** So many are looked at for the counts beside the queue, and some more. */
	private static final int FEW = 3_000;

	private static final int MANY = Integer.getInteger("filings", 20_000);

	private static final double MORE = 1.5;

	private static final List<String> PAGES = List.of("/review", "/review?sort=since", "/review?type=honours",
			"/review?pairing=440104-440823", "/review?due=over", "/review/bulk", "/home");

	/** By which all that is generated is known. */
	private static final String ID = "(lpad(to_hex(n), 8, '0') || '-0000-7000-8000-00000000000%d')::uuid";

	private static final String GENERATED = "%s::text like '%%-0000-7000-8000-00000000000_'";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	DataSource dataSource;

	@Autowired
	JsonMapper json;

	@Autowired
	JdbcConnectionDetails database;

	@Autowired
	FlywayConnectionDetails migrating;

	private JdbcTemplate owner;

	private String pattern = "";

	@BeforeEach
	void connect() {
		this.owner = new JdbcTemplate(new SingleConnectionDataSource(this.database.getJdbcUrl(),
				this.migrating.getUsername(), this.migrating.getPassword(), true));
		this.pattern = this.filings.written("honours", "\"name\":\"排队的荣誉\",\"level\":\"PROVINCIAL\"")
			.get("id")
			.asString();
		this.filings.act("team-suixi", this.pattern, "submit");
	}

	@AfterEach
	void takeBack() {
		List.of("filing_event", "filing_line")
			.forEach((table) -> this.owner
				.update("delete from " + table + " where " + GENERATED.formatted("filing_id")));
		this.owner.update("delete from filing where " + GENERATED.formatted("id"));
		this.owner.execute("vacuum analyze filing, filing_line, filing_event");
		this.filings.act("team-suixi", this.pattern, "withdraw");
	}

	/**
	 * Filings like the pattern from one number to another, waiting since ever earlier
	 * days.
	 */
	private void generate(int from, int to) {
		String filing = ID.formatted(1);
		copy("filing", "id", "'id', " + filing + ", 'idempotency_key', null, 'waiting_since', "
				+ "now() - n * interval '1 minute', 'due_on', current_date + (n % 9) - 3", from, to);
		copy("filing_line", "filing_id", "'filing_id', " + filing + ", 'record_id', " + ID.formatted(2), from, to);
		copy("filing_event", "filing_id", "'filing_id', " + filing, from, to);
		this.owner.execute("vacuum analyze filing, filing_line, filing_event");
	}

	private void copy(String table, String key, String changed, int from, int to) {
		this.owner.update("""
				insert into %1$s select (jsonb_populate_record(t, jsonb_build_object(%3$s))).* from %1$s t
				cross join generate_series(?, ?) n where t.%2$s = ?::uuid
				""".formatted(table, key, changed), from, to, this.pattern);
	}

	private record Read(int statements, int blocks) {

	}

	private Map<String, Read> read() throws Exception {
		Map<String, Read> read = new LinkedHashMap<>();
		for (String page : PAGES) {
			this.demo.page("county-suixi", page);
			List<StatementLog.Sent> sent = StatementLog.of(() -> this.demo.page("county-suixi", page))
				.stream()
				.filter((one) -> one.sql().strip().matches("(?is)(select|with)\\b.*"))
				.toList();
			int blocks = 0;
			try (Connection connection = this.dataSource.getConnection()) {
				for (StatementLog.Sent one : sent) {
					blocks += blocks(connection, one);
				}
			}
			read.put(page, new Read(sent.size(), blocks));
		}
		return read;
	}

	private int blocks(Connection connection, StatementLog.Sent sent) throws Exception {
		try (PreparedStatement statement = connection
			.prepareStatement("explain (analyze, buffers, timing off, format json) " + sent.sql())) {
			for (StatementLog.Setting setting : sent.settings()) {
				setting.of(statement);
			}
			try (ResultSet plan = statement.executeQuery()) {
				plan.next();
				JsonNode top = this.json.readTree(plan.getString(1)).at("/0/Plan");
				return top.get("Shared Hit Blocks").intValue() + top.get("Shared Read Blocks").intValue();
			}
		}
	}

	@Test
	void reviewersReadNoMoreOfALongQueue() throws Exception {
		generate(1, FEW);
		Map<String, Read> few = read();
		generate(FEW + 1, MANY);
		Map<String, Read> many = read();
		PAGES.forEach((page) -> System.out.printf("%s: %d waiting %s, %d waiting %s%n", page, FEW, few.get(page), MANY,
				many.get(page)));
		assertThat(PAGES).allSatisfy((page) -> {
			// every ten seconds one request reads the catalogue again
			assertThat(many.get(page).statements()).as(page).isLessThanOrEqualTo(few.get(page).statements() + 1);
			assertThat((double) many.get(page).blocks()).as(page + few.get(page) + many.get(page))
				.isLessThanOrEqualTo(few.get(page).blocks() * MORE);
		});
	}

}

package cn.xieshou.replay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The books are what their filings say; what somebody who owns the tables changes in one
 * of them is found. Changes are rolled back.
 */
@DatabaseTest
class ReplayTests {

	@Autowired
	Replay replay;

	@Autowired
	FlywayConnectionDetails owner;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Filings filings;

	@Autowired
	Demo demo;

	private List<String> after(String... changes) {
		List<String> told = new ArrayList<>();
		try (Connection connection = DriverManager.getConnection(this.owner.getJdbcUrl(), this.owner.getUsername(),
				this.owner.getPassword())) {
			connection.setAutoCommit(false);
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			try {
				JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
				for (String change : changes) {
					assertThat(jdbc.update(change)).as(change).isEqualTo(1);
				}
				assertThat(this.replay.check(connection, new Differences(told::add))).isPositive();
			}
			finally {
				connection.rollback();
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return told;
	}

	/** With a record of two versions, and one that was voided. */
	@Test
	void theBooksAreWhatTheirFilingsSay() {
		String name = "重放" + UUID.randomUUID();
		JsonNode changed = this.filings.posted("honours", "\"name\":\"" + name + "\"");
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings", """
				{"type":"honours","action":"update","recordId":%s,"baseVersion":%s,
				"form":{"pairing":"越秀区—遂溪县","name":"%s改"}}""".formatted(changed.get("id"), changed.get("version"),
				name)));
		this.filings.reviewed("team-suixi", filing.get("id").stringValue());
		assertThat(after()).isEmpty();
		String id = changed.get("id").stringValue();
		assertThat(after("update honour_history set name = name || '，', superseded_at = superseded_at"
				+ " + interval '1 microsecond' where version = 1 and id = '" + id + "'"))
			.singleElement()
			.asString()
			.contains("honours", id, "version 1", "differs: name, superseded_at");
		this.filings.takeBack("honours", id);
		assertThat(after("delete from honour_history where version = 2 and id = '" + id + "'")).singleElement()
			.asString()
			.contains("honours", id, "version 2", "not in the books");
	}

	/** What was measured by an indicator that is gone is still what its filing says. */
	@Test
	void whatAVoidedIndicatorMeasuredIsRebuilt() {
		String code = "replay.n" + UUID.randomUUID().toString().substring(0, 8);
		JsonNode card = this.filings.shared("indicators", "create", null, """
				"name":"重放 %1$s","code":"%1$s","nameEn":"Replay %1$s","definition":"口径。","unit":"万元","kind":"FLOW",
				"overPairings":"NONE","overTime":"NONE","domain":"TOURISM\"""".formatted(code));
		JsonNode value = this.filings.posted("indicator-values",
				"\"indicator\":\"%s\",\"period\":\"2011\",\"value\":\"3万元\",\"basis\":\"ACTUAL\"".formatted(code));
		this.filings.takeBack("indicator-values", value.get("id").stringValue());
		this.filings.shared("indicators", "void",
				this.demo.get("official", "/indicators/" + card.get("id").stringValue()), "");
		assertThat(after()).isEmpty();
	}

	/** The id of a record that was posted once, the first in the order of ids. */
	private UUID record(String table, int place) {
		return Objects.requireNonNull(this.jdbc.queryForObject(
				"select id from " + table + " where version = 1 and filing_id is not null order by id offset ? limit 1",
				UUID.class, place));
	}

	@Test
	void aChangedByteIsFoundInEveryTable() {
		Map<String, String> changes = new TreeMap<>();
		List.of("project", "park", "fund", "organisation", "event", "meeting", "indicator", "document", "pairing")
			.forEach((table) -> changes.put(table, "name = name || '1'"));
		changes.put("indicator_value", "amount_value = amount_value + 0.01");
		changes.put("target", "posted_at = posted_at + interval '1 microsecond'");
		changes.put("facility", "version = version + 1");
		changes.put("linkage", "filing_line = filing_line + 1");
		changes.put("product", "ref = coalesce(ref, '') || '1'");
		List<String> told = after(changes.entrySet()
			.stream()
			.map((change) -> "update %1$s set %2$s where id = '%3$s'".formatted(change.getKey(), change.getValue(),
					record(change.getKey(), 0)))
			.toArray(String[]::new));
		assertThat(changes.keySet()).allSatisfy(
				(table) -> assertThat(told).as(table).anyMatch((said) -> said.contains(" " + record(table, 0) + " ")));
	}

	@Test
	void aChangedFilingIsFound() {
		String line = "update filing_line set %s where (filing_id, number) = (select filing_id, filing_line from project"
				+ " where id = '%s')";
		List<String> told = after(line.formatted("form = jsonb_set(form, '{name}', '\"别的\"')", record("project", 0)),
				line.formatted("action = 'VOID'", record("project", 1)),
				line.formatted("record_id = gen_random_uuid()", record("project", 2)),
				line.formatted("form = form - 'name'", record("project", 3)),
				"delete from project where id = '%s'".formatted(record("project", 4)),
				"update filing set state = 'WITHDRAWN' where id = (select filing_id from meeting where id = '%s')"
					.formatted(record("meeting", 0)),
				"update filing set posted_at = posted_at + interval '1 second' where id = (select filing_id"
						+ " from product where id = '%s')".formatted(record("product", 0)));
		List<String> found = List.of(record("project", 0) + " 第 1 版 / version 1: 不同 / differs: grams, name",
				record("project", 1) + " 第 1 版 / version 1: 没有填报单 / no filing says so",
				record("project", 2) + " 第 1 版 / version 1: 没有填报单 / no filing says so",
				record("project", 3) + ": 填报单 / filing",
				record("project", 4) + " 第 1 版 / version 1: 账中没有 / not in the books",
				record("meeting", 0) + " 第 1 版 / version 1: 没有填报单 / no filing says so",
				record("product", 0) + " 第 1 版 / version 1: 不同 / differs: posted_at");
		assertThat(found).allSatisfy((said) -> assertThat(told).anyMatch((one) -> one.contains(said)));
	}

	@Test
	void itIsCheckedAllAtOnce() {
		List<String> told = new ArrayList<>();
		Replay.Outcome outcome = this.replay.check(told::add);
		assertThat(told).isEmpty();
		assertThat(outcome.differences()).isZero();
		assertThat(outcome.lines()).isGreaterThan(500);
	}

}

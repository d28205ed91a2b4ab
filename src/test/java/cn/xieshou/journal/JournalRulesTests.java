package cn.xieshou.journal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One line for every act, in the transaction of the act, and never too many. */
@DatabaseTest
class JournalRulesTests {

	private final UUID object = UUID.randomUUID();

	@Autowired
	Journal journal;

	@Autowired
	JournalQuota quota;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@BeforeEach
	void forget() {
		this.jdbc.update("delete from journal_quota");
	}

	private void write(String name) {
		Actor actor = new Actor(UUID.randomUUID(), "test", name, "试验", List.of());
		this.journal.write(actor, Act.VIEWED, PairingTree.COMMONS, "test", this.object, Map.of("page", 3));
	}

	private List<Map<String, Object>> lines() {
		return this.jdbc
			.queryForList("select actor_name, act, detail::text as detail, address, request_id from journal_line"
					+ " where object_id = ? order by id", this.object);
	}

	@Test
	void noLineIsWrittenOutsideOfAnAct() {
		assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> write("周队员"));
	}

	@Test
	void anActThatFailsLeavesNoLine() {
		assertThatThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
			write("周队员");
			throw new IllegalStateException("failed");
		})).hasMessage("failed");
		assertThat(lines()).isEmpty();
	}

	@Test
	void aLineSaysWhoDidWhatAndWhatAnAuditorNeeds() {
		this.transaction.executeWithoutResult((status) -> write("周队员"));
		assertThat(lines()).singleElement()
			.satisfies((line) -> assertThat(line).containsEntry("actor_name", "周队员")
				.containsEntry("act", "VIEWED")
				.containsEntry("detail", "{\"page\": 3}")
				.containsEntry("address", null));
	}

	@Test
	void linesFollowEachOtherInTheOrderOfTheActs() {
		for (int i = 0; i < 5; i++) {
			String name = "第" + i + "人";
			this.transaction.executeWithoutResult((status) -> write(name));
		}
		assertThat(lines()).extracting((line) -> line.get("actor_name"))
			.containsExactly("第0人", "第1人", "第2人", "第3人", "第4人");
	}

	@Test
	void aNameIsOneLineOfBoundedLength() {
		this.transaction.executeWithoutResult((status) -> write("长".repeat(500) + "\n"));
		this.transaction.executeWithoutResult((status) -> write("a\r\n2026 INFO forged"));
		assertThat(lines().get(0).get("actor_name").toString()).hasSize(60).endsWith("…");
		assertThat(lines().get(1).get("actor_name").toString()).doesNotContain("\n", "\r");
	}

	private boolean allows(String subject) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> this.quota.allows(Act.REFUSED, subject)));
	}

	private void counted(String subject, int lines, int hoursAgo) {
		this.jdbc.update(
				"insert into journal_quota (act, subject, hour, lines)"
						+ " values ('REFUSED', ?, date_trunc('hour', now()) - make_interval(hours => ?), ?)",
				subject, hoursAgo, lines);
	}

	@Test
	void oneSubjectIsBoundedAndAnotherIsNot() {
		counted("203.0.113.1", JournalQuota.OF_A_SUBJECT - 1, 0);
		assertThat(allows("203.0.113.1")).isTrue();
		assertThat(allows("203.0.113.1")).isFalse();
		assertThat(allows("203.0.113.2")).isTrue();
	}

	@Test
	void allSubjectsTogetherAreBounded() {
		counted(JournalQuota.ALL, JournalQuota.OF_ALL - 1, 0);
		assertThat(allows("203.0.113.1")).isTrue();
		assertThat(allows("203.0.113.2")).isFalse();
	}

	@Test
	void anotherHourHasItsOwnBound() {
		counted("203.0.113.1", 10_000, 1);
		assertThat(allows("203.0.113.1")).isTrue();
	}

	private List<JournalQuota.Surplus> surplus() {
		return this.transaction.execute((status) -> this.quota.takeSurplus());
	}

	@Test
	void onlyAnHourThatIsOverIsCountedUpAndOnce() {
		counted("203.0.113.1", JournalQuota.OF_A_SUBJECT + 5, 1);
		counted("203.0.113.2", JournalQuota.OF_A_SUBJECT, 1);
		counted("203.0.113.3", JournalQuota.OF_A_SUBJECT + 5, 0);
		assertThat(surplus()).singleElement().satisfies((one) -> {
			assertThat(one.subject()).isEqualTo("203.0.113.1");
			assertThat(one.further()).isEqualTo(5);
			assertThat(one.act()).isEqualTo(Act.REFUSED);
		});
		assertThat(surplus()).isEmpty();
	}

	@Test
	void whatAllTogetherHadTooManyOfIsCountedUpToo() {
		counted(JournalQuota.ALL, JournalQuota.OF_ALL + 3, 2);
		assertThat(surplus()).extracting(JournalQuota.Surplus::further).containsExactly(3);
	}

	private int lines(Act act, String detail) {
		return this.jdbc.queryForObject(
				"select count(*) from journal_line where act = ? and detail::text like '%' || ? || '%'", Integer.class,
				act.name(), detail);
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/parks.csv, parks.csv", "/api/v1/parks.xlsx, parks.xlsx", "/api/v1/figures.csv, csv" })
	void whatLeavesAsAFileLeavesALineWithItsFilter(String address, String what) {
		String mark = "试验" + UUID.randomUUID();
		assertThat(this.mvc.get().uri(address + "?q=" + mark).with(this.demo.as("auditor"))).hasStatus(200);
		assertThat(lines(Act.EXPORTED, mark)).isOne();
		assertThat(lines(Act.EXPORTED, what)).isPositive();
	}

	@Test
	void whatMayNotLeaveLeavesNoLineOfLeaving() {
		String mark = "试验" + UUID.randomUUID();
		assertThat(this.mvc.get().uri("/api/v1/parks.csv?q=" + mark).with(this.demo.as("helper-yuexiu")))
			.hasStatus(403);
		assertThat(lines(Act.EXPORTED, mark)).isZero();
	}

}

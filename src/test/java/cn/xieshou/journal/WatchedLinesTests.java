package cn.xieshou.journal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.Acting;
import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.access.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Administrators watch over each other: the audit administrator is shown what the other
 * two do, the security administrator what the audit administrator does.
 */
@DatabaseTest
class WatchedLinesTests {

	private static final String FROM = "203.0.113.91";

	private static final int PORTION = 50_000;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	WatchedLines lines;

	@Autowired
	TransactionTemplate transaction;

	private final String request = UUID.randomUUID().toString();

	@BeforeEach
	void forget() {
		this.jdbc.update("delete from sign_in_limit");
		this.jdbc.update("delete from journal_quota");
	}

	/** A refused act of an account, noted under this test's request and address. */
	private void refused(String account) {
		assertThat(
				this.mvc.get().uri("/filings/new?type=projects").header("X-Request-Id", this.request).with((sent) -> {
					sent.setRemoteAddr(FROM);
					return sent;
				}).with(this.demo.as(account)))
			.hasStatus(403);
	}

	private List<String> actors(String reader, String conditions) {
		List<String> actors = new ArrayList<>();
		this.demo.get(reader, "/journal?request=" + this.request + conditions)
			.get("items")
			.forEach((line) -> actors.add(line.at("/actor/username").stringValue()));
		return actors;
	}

	@Test
	void eachIsShownWhatTheOthersDidAndNotTheirOwn() {
		List.of("sysadmin", "secadmin", "auditadmin", "official", "auditor").forEach(this::refused);
		assertThat(actors("auditadmin", "")).containsExactly("secadmin", "sysadmin");
		assertThat(actors("secadmin", "")).containsExactly("auditadmin");
		assertThat(this.demo.page("auditadmin", "/journal?request=" + this.request))
			.contains("操作被拒", "secadmin", FROM, "没有这项权限")
			.doesNotContain("official", "are not entered by", "is not granted");
	}

	@ParameterizedTest
	@CsvSource({ "official", "team-suixi", "county-suixi", "business", "sysadmin", "finance-zhanjiang" })
	void nobodyElseIsShownAny(String account) {
		assertThat(this.demo.status(account, "/journal")).isEqualTo(403);
		assertThat(this.demo.status(account, "/journal.csv")).isEqualTo(403);
	}

	@Test
	void aWrongPasswordOfAnAdministratorIsShownToo() {
		this.mvc.post()
			.uri("/api/v1/tokens")
			.header("X-Request-Id", this.request)
			.contentType("application/json")
			.content("{\"username\":\"secadmin\",\"password\":\"wrong\"}")
			.exchange();
		assertThat(actors("auditadmin", "&act=SIGN_IN_REFUSED")).containsExactly("secadmin");
	}

	@ParameterizedTest
	@CsvSource({ "actor=sysadmin, 1", "actor=secadmin, 1", "actor=nobody, 0", "act=REFUSED, 2", "act=GRANTED, 0",
			"address=203.0.113.91, 2", "address=203.0.113.92, 0", "from=2000-01-01, 2", "to=2000-01-01, 0",
			"to=2999-12-31, 2", "from=2999-01-01, 0" })
	void linesAreFoundByWhoWhatWhenAndWhereFrom(String condition, int found) {
		refused("sysadmin");
		refused("secadmin");
		assertThat(actors("auditadmin", "&" + condition)).hasSize(found);
	}

	@ParameterizedTest
	@ValueSource(strings = { "act=NOTHING", "from=yesterday", "size=0", "size=501", "nothing=1",
			"after=00000000-0000-0000-0000-000000000001" })
	void aConditionThatThereIsNotIsRefused(String condition) {
		assertThat(this.demo.status("auditadmin", "/journal?" + condition)).isEqualTo(400);
	}

	@Test
	void pagesGoOnWithoutGapOrRepetition() {
		for (int i = 0; i < 7; i++) {
			refused((i % 2 == 0) ? "sysadmin" : "secadmin");
		}
		List<String> whole = ids("/journal?request=" + this.request);
		List<String> paged = new ArrayList<>();
		String after = "";
		while (after != null) {
			JsonNode page = this.demo.get("auditadmin", "/journal?size=2&request=" + this.request + after);
			page.get("items").forEach((line) -> paged.add(line.get("id").stringValue()));
			after = page.get("next").isNull() ? null : "&after=" + page.get("next").stringValue();
		}
		assertThat(whole).hasSize(7);
		assertThat(paged).isEqualTo(whole);
	}

	private List<String> ids(String address) {
		List<String> ids = new ArrayList<>();
		this.demo.get("auditadmin", address).get("items").forEach((line) -> ids.add(line.get("id").stringValue()));
		return ids;
	}

	@Test
	void theFileHasAllLinesAndIsItselfNoted() throws Exception {
		refused("sysadmin");
		refused("secadmin");
		Cookie session = this.demo.session("auditadmin");
		MockHttpServletResponse file = this.mvc.get()
			.uri("/api/v1/journal.csv?request=" + this.request)
			.header("X-Request-Id", this.request)
			.cookie(session)
			.exchange()
			.getResponse();
		assertThat(file.getContentAsString(StandardCharsets.UTF_8).lines()).hasSize(3)
			.first()
			.asString()
			.startsWith("\uFEFF时间,谁,账户名,身份,做了什么");
		JsonNode noted = this.demo.get("secadmin", "/journal?act=EXPORTED&request=" + this.request);
		assertThat(noted.at("/items/0/detail/what").stringValue()).isEqualTo("journal.csv");
		assertThat(noted.at("/items/0/detail/filter/request").stringValue()).isEqualTo(this.request);
	}

	@Test
	void aPageCostsTheSameAmongTwentyThousandLines() {
		pageCostsTheSame(20_000);
	}

	/** Prints what a page costs; the lines are taken back. */
	@Test
	@Tag("long")
	void aPageCostsTheSameAmongAMillionLines() {
		pageCostsTheSame(1_000_000);
	}

	private void pageCostsTheSame(int lines) {
		Map<String, JournalQuery> queries = new LinkedHashMap<>();
		LocalDate day = LocalDate.of(2001, 1, 1);
		queries.put("all", new JournalQuery(null, null, null, null, null, null, null));
		queries.put("actor", new JournalQuery("secadmin", null, null, null, null, null, null));
		queries.put("act", new JournalQuery(null, Act.GRANT_ENDED, null, null, null, null, null));
		queries.put("days", new JournalQuery(null, null, day, day.plusDays(2), null, null, null));
		queries.put("address", new JournalQuery(null, null, null, null, "198.51.100.7", null, null));
		queries.put("request", new JournalQuery(null, null, null, null, null, "r-4711", null));
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			for (int from = 1; from <= lines; from += PORTION) {
				write(from, Math.min(lines, from + PORTION - 1));
			}
			// Lines that are not committed have no statistics, by which the planner would
			// see it
			List.of("bitmapscan", "seqscan", "sort")
				.forEach((way) -> this.jdbc.execute("set local enable_" + way + " = off"));
			Acting.as(Role.AUDIT_ADMIN, null, () -> {
				queries.forEach((name, query) -> {
					List<JournalLine> page = this.lines.page(query, null, 51);
					assertThat(page).as(name).isNotEmpty();
					long before = blocks();
					long begin = System.nanoTime();
					this.lines.page(query, null, 51);
					long nanos = System.nanoTime() - begin;
					long read = blocks() - before;
					System.out.printf("journal of %,d lines by %s: %d blocks, %.1f ms%n", lines, name, read,
							nanos / 1e6);
					assertThat(read).as("blocks by " + name).isLessThan(400);
				});
				return null;
			});
		});
	}

	private void write(int from, int to) {
		this.jdbc.update("""
				insert into journal_line (root_id, id, at, actor_id, actor_name, act, object_type, detail, address,
				request_id, duty)
				select '00000000-0000-0000-0000-000000000000', gen_random_uuid(),
				timestamptz '2001-01-01' + n * interval '1 minute', a.id, a.display_name,
				case n % 1000 when 0 then 'GRANT_ENDED' else 'SIGNED_IN' end, 'account', '{}',
				'198.51.100.' || n % 250, 'r-' || n,
				case a.username when 'secadmin' then 'SECURITY_ADMIN' else 'SYSTEM_ADMIN' end
				from generate_series(?, ?) n join account a on a.username = case n % 500 when 0 then 'secadmin'
				else 'sysadmin' end""", from, to);
	}

	/** The blocks of the journal that this transaction has read. */
	private long blocks() {
		return this.jdbc.queryForObject("""
				select sum(pg_stat_get_xact_blocks_fetched(c.oid)) from pg_class c
				where c.oid = 'journal_line'::regclass
				or c.oid in (select indexrelid from pg_index where indrelid = 'journal_line'::regclass)
				""", Long.class);
	}

}

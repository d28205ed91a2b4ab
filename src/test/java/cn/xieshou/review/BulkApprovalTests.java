package cn.xieshou.review;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.AtOnce;
import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.JobRuns;

import static org.assertj.core.api.Assertions.assertThat;

/** Many filings approved in one act: which are, which are not and why, once. */
@DatabaseTest
class BulkApprovalTests {

	private static final String CLEAN = ",\"level\":\"PROVINCIAL\"";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JobRuns jobs;

	@Autowired
	JdbcTemplate jdbc;

	private final List<String> written = new ArrayList<>();

	private String submitted() {
		JsonNode filing = this.filings.written("honours", "\"name\":\"成批%s\"".formatted(UUID.randomUUID()) + CLEAN);
		String id = filing.path("id").asString(filing.toString());
		this.written.add(id);
		assertThat(this.filings.act("team-suixi", id, "submit").path("state").asString("")).isEqualTo("submitted");
		return id;
	}

	/** Other tests do not meet what waits. */
	@AfterEach
	void takeBack() {
		this.written.forEach((id) -> {
			if (state(id).equals("submitted")) {
				this.filings.act("team-suixi", id, "withdraw");
			}
		});
	}

	private String state(String filing) {
		return this.demo.get("team-suixi", "/filings/" + filing).get("state").stringValue();
	}

	/** Asks for it and waits until it is done. */
	private JsonNode approved(String account, String... ids) {
		JsonNode begun = Demo.json(this.demo.post(account, "/approvals", "{\"filings\":[%s]}"
			.formatted(String.join(",", java.util.Arrays.stream(ids).map((id) -> "\"" + id + "\"").toList()))));
		String id = begun.path("id").asString("none: " + begun);
		this.jobs.await(
				"not exists (select 1 from review_batch_filing where batch_id = ?::uuid and outcome = 'WAITING')", id);
		return this.demo.get(account, "/approvals/" + id);
	}

	@Test
	void whatIsCleanGoesOnAndWhatIsNotIsLeftWithItsReason() {
		String clean = submitted();
		String other = submitted();
		String warned = submitted();
		this.jdbc
			.update("""
					update filing set warnings = '[{"rule":"Q002","version":1,"severity":"WARNING","line":1,"hit":{"field":"name",
					"key":"rule.Q002","values":[],"cites":[]},"explanation":"确实如此"}]' where id = ?::uuid
					"""
				.replace("\n", ""), warned);
		JsonNode done = approved("county-suixi", clean, warned, UUID.randomUUID().toString(), other);
		assertThat(done.get("state").stringValue()).isEqualTo("done");
		assertThat(done.get("passed").intValue()).isEqualTo(2);
		assertThat(done.get("posted").intValue()).isZero();
		assertThat(done.get("refused").valueStream().map((one) -> one.get("code").stringValue()))
			.containsExactly("review.warned", "review.bulk.gone");
		assertThat(this.demo.get("county-suixi", "/filings/" + clean).get("step").intValue()).isEqualTo(2);
		this.jdbc.update("update filing set warnings = '[]' where id = ?::uuid", warned);
		assertThat(this.demo.get("county-suixi", "/filings/" + warned).get("step").intValue()).isEqualTo(1);
	}

	@Test
	void theLastStepPostsAndRepeatingChangesNothing() {
		String filing = submitted();
		assertThat(approved("county-suixi", filing).get("passed").intValue()).isEqualTo(1);
		assertThat(approved("city-zhanjiang", filing).get("posted").intValue()).isEqualTo(1);
		JsonNode again = approved("city-zhanjiang", filing);
		assertThat(again.get("posted").intValue()).isZero();
		assertThat(again.at("/refused/0/code").stringValue()).isEqualTo("filing.notSubmittedSince");
		JsonNode posted = this.demo.get("team-suixi", "/filings/" + filing);
		assertThat(
				posted.get("events").valueStream().filter((event) -> event.get("kind").stringValue().equals("posted")))
			.hasSize(1);
		this.filings.takeBack("honours", posted.at("/lines/0/recordId").stringValue());
	}

	@Test
	void whatChangedSinceItWasChosenIsNotApproved() {
		String filing = submitted();
		UUID press = UUID.randomUUID();
		assertThat(location("county-suixi", press, filing + ":1")).isEqualTo("/review/bulk/" + press);
		this.jobs.await("exists (select 1 from review_batch_filing where batch_id = ? and code = 'review.changed')",
				press);
		assertThat(this.demo.page("county-suixi", "/review/bulk/" + press)).contains("又变过").contains("已办完");
		assertThat(this.demo.get("county-suixi", "/filings/" + filing).get("step").intValue()).isEqualTo(1);
	}

	private String location(String account, UUID press, String chosen) {
		MockHttpServletResponse answer = this.demo.send(account, "/review/bulk")
			.param("press", press.toString())
			.param("filing", chosen)
			.exchange()
			.getResponse();
		return String.valueOf(answer.getRedirectedUrl());
	}

	@Test
	void aButtonPressedEightTimesAtOnceIsOneAct() {
		String filing = submitted();
		int version = this.demo.get("county-suixi", "/filings/" + filing).get("version").intValue();
		UUID press = UUID.randomUUID();
		assertThat(AtOnce.times(8, (i) -> location("county-suixi", press, filing + ":" + version)))
			.containsOnly("/review/bulk/" + press);
		this.jobs.await("exists (select 1 from review_batch_filing where batch_id = ? and outcome = 'PASSED')", press);
		assertThat(this.jdbc.queryForObject("select count(*) from review_batch_filing where batch_id = ?",
				Integer.class, press))
			.isEqualTo(1);
	}

	@Test
	void nobodySeesTheActOfAnotherNorApprovesWithoutHoldingAStep() {
		String filing = submitted();
		String id = approved("county-suixi", filing).get("id").stringValue();
		assertThat(this.demo.status("city-zhanjiang", "/approvals/" + id)).isEqualTo(404);
		assertThat(this.demo.post("team-suixi", "/approvals", "{\"filings\":[\"" + filing + "\"]}")
			.exchange()
			.getResponse()
			.getStatus()).isEqualTo(403);
		assertThat(approved("county-suixi", filing).at("/refused/0/code").stringValue())
			.isEqualTo("filing.notSubmittedSince");
	}

	private int status(String address) {
		return this.mvc.get()
			.uri(address)
			.with(this.demo.as("county-suixi"))
			.accept("text/html")
			.exchange()
			.getResponse()
			.getStatus();
	}

	@Test
	void nothingChosenSaysSo() {
		String page = Demo.page(this.demo.send("county-suixi", "/review/bulk"), 422);
		assertThat(page).contains("请先勾选");
	}

	@Test
	void theQueueIsFilteredAndHasABoxForWhatIsClean() {
		String filing = submitted();
		assertThat(this.demo.page("county-suixi", "/review/bulk?type=honours&sort=since")).contains(filing + ":");
		assertThat(this.demo.page("county-suixi", "/review?type=projects&id=" + filing))
			.doesNotContain("class=\"mail\" href=\"/review?id=" + filing);
		assertThat(this.demo.page("county-suixi", "/review?pairing=440104-440823&type=honours"))
			.contains("id=" + filing + "&amp;type=honours&amp;pairing=440104-440823");
		for (String wrong : List.of("due=never", "sort=name", "from=1", "show=some")) {
			assertThat(status("/review?" + wrong)).as(wrong).isEqualTo(400);
		}
	}

}

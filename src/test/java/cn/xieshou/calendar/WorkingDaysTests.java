package cn.xieshou.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.values.Days;
import cn.xieshou.values.WorkingDays;

import static org.assertj.core.api.Assertions.assertThat;

/** Which days are worked is data, and what waits for a decision is due by them. */
@DatabaseTest
class WorkingDaysTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	WorkingDays days;

	@Autowired
	JdbcTemplate jdbc;

	private JsonNode act(String account, String filing, String act) {
		return Demo.json(this.demo.post(account, "/filings/" + filing + "/" + act, "{}"));
	}

	private JsonNode submitted(String body) {
		JsonNode filing = Demo.json(this.demo.post("business", "/filings", body));
		return filing.has("id") ? act("business", filing.get("id").stringValue(), "submit") : filing;
	}

	private void posted(String body) {
		JsonNode filing = submitted(body);
		assertThat(filing.path("state").asString()).as(filing.toString()).isEqualTo("submitted");
		assertThat(act("business-2", filing.get("id").stringValue(), "approve").path("state").asString())
			.isEqualTo("posted");
	}

	@AfterEach
	void takeAway() {
		for (JsonNode one : this.demo.get("business", "/calendars?q=试验日历").get("items")) {
			posted("{\"type\":\"calendars\",\"action\":\"void\",\"recordId\":\"%s\",\"baseVersion\":%d}"
				.formatted(one.path("id").asString(), one.path("version").asInt()));
		}
	}

	@ParameterizedTest
	@CsvSource({
			// over a weekend, and begun on one
			"2026-11-26, 3, 2026-12-01", "2026-11-28, 1, 2026-11-30", "2026-11-27, 1, 2026-11-30",
			// the Spring Festival of 2026 with both Saturdays worked in return
			"2026-02-13, 1, 2026-02-14", "2026-02-13, 2, 2026-02-24", "2026-02-20, 5, 2026-02-28",
			// the National Day of 2025
			"2025-09-26, 1, 2025-09-28", "2025-09-30, 3, 2025-10-11",
			// a year of which nothing is known goes by the week
			"2031-01-01, 2, 2031-01-03", "2026-12-31, 1, 2027-01-01" })
	void aTermEndsOnItsLastWorkingDay(LocalDate begin, int days, LocalDate end) {
		assertThat(this.days.after(begin, days)).isEqualTo(end);
	}

	@Test
	void theDaysOfAYearAreSetByBusinessAdministratorsFromTheirPostingOn() {
		assertThat(this.days.isKnown(2033)).isFalse();
		assertThat(this.days.isWorkingDay(LocalDate.of(2033, 1, 3))).isTrue();
		posted("""
				{"type":"calendars","form":{"name":"试验日历2033","year":2033,"days":[
				{"occasion":"元旦","kind":"OFF","from":"2033-01-01","to":"2033-01-03"},{"kind":"WORK","from":"2033-01-08"}]}}""");
		assertThat(this.days.isKnown(2033)).isTrue();
		assertThat(this.days.isWorkingDay(LocalDate.of(2033, 1, 3))).isFalse();
		assertThat(this.days.isWorkingDay(LocalDate.of(2033, 1, 8))).isTrue();
		assertThat(this.demo.page("official", "/calendars")).contains("试验日历2033", "2026年放假和调休");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"kind":"OFF","from":"2034-01-03","to":"2034-01-01"}                                     | days[0].to
			{"kind":"OFF","from":"2034-01-01","to":"2034-03-01"}                                     | days[0].to
			{"kind":"OFF","from":"2036-05-01"}                                                       | days[0].from
			{"kind":"OFF","from":"2034-05-01","to":"2034-05-03"},{"kind":"WORK","from":"2034-05-02"} | days[1].from
			{"kind":"OFF"}                                                                           | days[0].from
			{"kind":"HALF","from":"2034-05-01"}                                                      | days[0].kind
			""")
	void daysThatCannotBeAreRefusedAtTheirPlace(String set, String field) {
		JsonNode answer = submitted(
				"{\"type\":\"calendars\",\"form\":{\"name\":\"试验日历\",\"year\":2034,\"days\":[" + set + "]}}");
		assertThat(Objects.requireNonNull(answer.get("errors"), answer.toString()).toString()).contains(field);
	}

	@Test
	void aYearHasOneCalendar() {
		JsonNode answer = submitted("""
				{"type":"calendars","form":{"name":"试验日历","year":2026,"days":[{"kind":"OFF","from":"2026-01-01"}]}}""");
		assertThat(answer.path("status").asInt()).isIn(409, 422);
		assertThat(answer.toString()).contains("已经录入");
	}

	/** So many calendar days from today's term of working days on; negative when over. */
	private String since(LocalDate day) {
		return Days.startOf(day).toString();
	}

	private String waitingSince(LocalDate day) {
		JsonNode filing = this.filings.written("honours", "\"name\":\"期限试验\"");
		String id = filing.get("id").stringValue();
		this.filings.act("team-suixi", id, "submit");
		this.jdbc.update("update filing set waiting_since = ?::timestamptz where id = ?::uuid", since(day), id);
		return id;
	}

	@Test
	void whatWaitsSaysByWhenItIsToBeDecidedWhereverItStands() {
		LocalDate today = LocalDate.now(Days.ZONE);
		LocalDate begun = today.minusDays(30);
		LocalDate due = this.days.after(begun, 3);
		String id = waitingSince(begun);
		long over = java.time.temporal.ChronoUnit.DAYS.between(due, today);
		String mark = "已过期 " + over + " 天";
		assertThat(this.demo.get("county-suixi", "/filings/" + id).path("dueOn").asString()).isEqualTo(due.toString());
		for (String page : List.of("/review?id=" + id, "/home", "/notices", "/filings/" + id)) {
			assertThat(this.demo.page("county-suixi", page)).as(page).contains(mark);
		}
		assertThat(this.demo.page("county-suixi", "/home?lang=en")).contains(over + " days overdue");
		this.demo.page("county-suixi", "/home?lang=zh");
		assertThat(act("county-suixi", id, "approve").path("step").asInt()).as("overdue is a mark only").isEqualTo(2);
		JsonNode next = this.demo.get("city-zhanjiang", "/filings/" + id);
		assertThat(next.path("dueOn").asString()).isEqualTo(this.days.after(today, 5).toString());
		assertThat(this.demo.page("city-zhanjiang", "/review?id=" + id))
			.contains("还有 " + java.time.temporal.ChronoUnit.DAYS.between(today, this.days.after(today, 5)) + " 天");
		this.filings.act("team-suixi", id, "withdraw");
		assertThat(this.demo.get("team-suixi", "/filings/" + id).path("dueOn").isNull()).isTrue();
	}

}

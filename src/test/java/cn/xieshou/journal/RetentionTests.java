package cn.xieshou.journal;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.account.People;
import cn.xieshou.retention.Kept;
import cn.xieshou.retention.Retention;

import static org.assertj.core.api.Assertions.assertThat;

/** The audit administrator says how long things are kept, within bounds. */
@DatabaseTest
class RetentionTests {

	private static final String PAGE = "/admin/retention";

	private static final Map<Kept, Integer> USUAL = Arrays.stream(Kept.values())
		.collect(Collectors.toMap((kept) -> kept, Kept::usual));

	@Autowired
	Demo demo;

	@Autowired
	People people;

	@Autowired
	Retention retention;

	@AfterEach
	void asUsual() {
		this.retention.set(USUAL);
	}

	private MockHttpServletResponse set(String... fields) {
		Cookie audit = this.demo.session("auditadmin");
		return this.people.post(audit, PAGE, fields);
	}

	@Test
	void whatIsSaidHoldsFromTheNextNightAndStandsInTheJournal() {
		OffsetDateTime usual = this.retention.border(Kept.SIGN_IN_ORIGINS);
		assertThat(set("SIGN_IN_ORIGINS", "300").getStatus()).isEqualTo(302);
		assertThat(Duration.between(this.retention.border(Kept.SIGN_IN_ORIGINS), usual).toDays()).isEqualTo(119);
		assertThat(set("SIGN_IN_ORIGINS", "300", "JOBS", "60").getStatus()).isEqualTo(302);
		assertThat(this.retention.days()).containsEntry(Kept.SIGN_IN_ORIGINS, 300)
			.containsEntry(Kept.JOBS, 60)
			.containsEntry(Kept.ANSWERS, 7);
		assertThat(this.demo.page("secadmin", "/journal?act=RETENTION_SET")).contains("登录过的浏览器和网络 300", "后台作业的结果 60");
	}

	@ParameterizedTest
	@ValueSource(strings = { "179", "731", "-5", "half", "", "99999999999999999999", "180.5" })
	void whatWouldEndLogsBeforeSixMonthsOrMakesNoSenseIsRefusedInWords(String days) {
		MockHttpServletResponse answer = set("SIGN_IN_ORIGINS", days);
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(Demo.text(answer)).contains("请填 180 到 730 之间的整数天数", "aria-invalid=\"true\"");
		assertThat(this.retention.days()).isEqualTo(USUAL);
	}

	@Test
	void theJournalIsNothingThatCouldBeShortened() {
		assertThat(this.demo.page("auditadmin", PAGE)).contains("只增不改，不删除", "180 天").doesNotContain("name=\"JOURNAL\"");
		assertThat(set("JOURNAL", "1").getStatus()).isEqualTo(400);
		assertThat(this.retention.days()).isEqualTo(USUAL);
	}

	@ParameterizedTest
	@ValueSource(strings = { "sysadmin", "secadmin", "auditor", "official" })
	void nobodyElseSeesOrSetsIt(String account) {
		Cookie other = this.demo.session(account);
		assertThat(this.people.get(other, PAGE).getStatus()).isEqualTo(403);
		assertThat(this.people.post(other, PAGE, "JOBS", "60").getStatus()).isEqualTo(403);
	}

}

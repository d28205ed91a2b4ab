package cn.xieshou.journal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/** Who came, went and was refused is in the journal, with where from. */
@DatabaseTest
class AccessJournalTests {

	private static final String FROM = "203.0.113.77";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	AccessJournal journal;

	private final String id = UUID.randomUUID().toString();

	@BeforeEach
	void forget() {
		this.jdbc.update("delete from sign_in_limit");
		this.jdbc.update("delete from journal_quota");
	}

	private MockMvcTester.MockMvcRequestBuilder traced(MockMvcTester.MockMvcRequestBuilder request) {
		return request.header("X-Request-Id", this.id).with((sent) -> {
			sent.setRemoteAddr(FROM);
			return sent;
		});
	}

	private MockHttpServletResponse token(String username, String password) {
		return traced(this.mvc.post().uri("/api/v1/tokens")).contentType("application/json")
			.content("{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}")
			.exchange()
			.getResponse();
	}

	private List<Map<String, Object>> lines() {
		return this.jdbc.queryForList("select act, actor_name, address, detail::text as detail from journal_line"
				+ " where request_id = ? order by id", this.id);
	}

	@Test
	void signInAndSignOutStandWithAddressAndRequest() {
		Cookie session = this.demo.session("official");
		token("official", Demo.PASSWORD);
		traced(this.mvc.post().uri("/logout").with(this.demo.browser(session))).exchange();
		assertThat(lines()).extracting((line) -> line.get("act")).containsExactly("SIGNED_IN", "SIGNED_OUT");
		assertThat(lines()).allSatisfy((line) -> assertThat(line.get("address")).isEqualTo(FROM));
	}

	@Test
	void aRefusedSignInStandsWithTheNameTriedInOneLine() {
		token("nobody\\r\\n2026 INFO forged", "wrong");
		assertThat(lines()).singleElement().satisfies((line) -> {
			assertThat(line.get("act")).isEqualTo("SIGN_IN_REFUSED");
			assertThat(line.get("actor_name")).isEqualTo("nobody\uFFFD\uFFFD2026 INFO forged");
		});
	}

	@Test
	void refusedSignInsAreBoundedAndTheRestIsCounted() {
		int tried = JournalQuota.OF_A_SUBJECT + 7;
		for (int i = 0; i < tried; i++) {
			token("nobody-" + i, "wrong");
		}
		assertThat(lines()).hasSize(JournalQuota.OF_A_SUBJECT);
		this.jdbc.update("update journal_quota set hour = hour - interval '1 hour'");
		this.journal.writeSurplus();
		this.journal.writeSurplus();
		assertThat(this.jdbc.queryForList(
				"select detail ->> 'further' from journal_line"
						+ " where object_type = 'surplus' and act = 'SIGN_IN_REFUSED' and actor_name = ?",
				String.class, FROM))
			.containsExactly("7");
	}

	@Test
	void aPausedSignInStandsToo() {
		for (int i = 0; i < 6; i++) {
			token("nobody-paused", "wrong");
		}
		assertThat(lines()).extracting((line) -> line.get("act")).endsWith("SIGN_IN_REFUSED", "SIGN_IN_DELAYED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/filings/new?type=projects", "/actuator/metrics" })
	void anAnswer403OfSomebodySignedInStands(String address) {
		assertThat(traced(this.mvc.get().uri(address).with(this.demo.as("official")))).hasStatus(403);
		assertThat(lines()).singleElement()
			.satisfies((line) -> assertThat(line.get("detail").toString()).contains("\"status\": 403",
					address.replaceFirst("\\?.*", "")));
	}

	@Test
	void aRefusedActOnAFilingStandsWithItsRule() {
		MockHttpServletResponse response = traced(this.mvc.post()
			.uri("/api/v1/filings")
			.contentType("application/json")
			.content(
					"{\"type\":\"projects\",\"action\":\"create\",\"form\":{\"pairing\":\"440104-440823\",\"name\":\"遂\"}}")
			.with(this.demo.as("official"))).exchange().getResponse();
		assertThat(response.getStatus()).isEqualTo(403);
		assertThat(lines()).singleElement()
			.satisfies((line) -> assertThat(line.get("detail").toString()).contains("POST", "/api/v1/filings"));
	}

	@Test
	void whatIsNotSeenAndWhatMakesNoSenseStandInTheJournal() {
		String none = "/api/v1/projects/" + java.util.UUID.randomUUID();
		assertThat(traced(this.mvc.get().uri(none).with(this.demo.as("official"))).exchange().getResponse().getStatus())
			.isEqualTo(404);
		assertThat(lines()).singleElement()
			.satisfies((line) -> assertThat(line.get("detail").toString()).contains("GET", none, "404"));
		assertThat(traced(this.mvc.get().uri("/api/v1/projects?nothing=1").with(this.demo.as("official"))).exchange()
			.getResponse()
			.getStatus()).isEqualTo(400);
		assertThat(lines()).hasSize(2);
		assertThat(traced(this.mvc.get().uri("/nowhere").with(this.demo.as("official"))).exchange()
			.getResponse()
			.getStatus()).isEqualTo(404);
		assertThat(lines()).as("an address that there is not names no record").hasSize(2);
	}

	@Test
	void refusedActsAreBoundedByPerson() {
		for (int i = 0; i < JournalQuota.OF_A_SUBJECT + 3; i++) {
			traced(this.mvc.get().uri("/pairings").with(this.demo.as("sysadmin"))).exchange();
		}
		assertThat(lines()).hasSize(JournalQuota.OF_A_SUBJECT);
	}

}

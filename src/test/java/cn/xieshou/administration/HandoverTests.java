package cn.xieshou.administration;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.access.Accounts;
import cn.xieshou.access.Grant;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Role;
import cn.xieshou.values.Days;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody has begun goes to a successor of the same scope, what was handed in
 * stays.
 */
@DatabaseTest
class HandoverTests {

	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	Accounts accounts;

	@Autowired
	PairingTree tree;

	@Autowired
	JdbcTemplate jdbc;

	private Cookie system;

	private String leaver;

	private UUID leaverId;

	@BeforeEach
	void open() {
		this.system = this.demo.session("sysadmin");
		this.leaver = "leaver-" + this.mark;
		this.leaverId = entering(this.leaver, "离任" + this.mark, "440104-440823");
	}

	private UUID entering(String username, String name, String pairing) {
		UUID id = this.accounts.open(username, name, "工作队", this.accounts.hash(Demo.PASSWORD));
		this.jdbc.update("update account set published = true where id = ?", id);
		this.accounts.grant(id, new Grant(Role.TEAM, this.tree.find(pairing).orElseThrow().id(), null), null);
		return id;
	}

	private String draft() {
		JsonNode filing = Demo.json(this.demo.post(this.leaver, "/filings", """
				{"type":"honours","action":"create","form":{"pairing":"越秀区—遂溪县","name":"交接%s"},
				"evidence":[{"document":"D000"}]}""".formatted(this.mark)));
		return filing.get("id").stringValue();
	}

	private MockHttpServletResponse post(String act, String... parameters) {
		var request = this.mvc.post()
			.uri("/admin/accounts/" + this.leaverId + "/" + act)
			.with(this.demo.browser(this.system))
			.accept("text/html");
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange().getResponse();
	}

	private String author(String filing) {
		return this.jdbc.queryForObject(
				"select a.username from filing f join account a on a.id = f.author_id where f.id = ?::uuid",
				String.class, filing);
	}

	@Test
	void openDraftsGoOnInTheSuccessorsNameAndBothSeeThem() {
		String draft = draft();
		String submitted = draft();
		this.filings.act(this.leaver, submitted, "submit");
		assertThat(post("hand-on", "successor", "team-suixi").getStatus()).isEqualTo(302);
		assertThat(author(draft)).isEqualTo("team-suixi");
		assertThat(author(submitted)).isEqualTo(this.leaver);
		assertThat(this.demo.page("team-suixi", "/notices")).contains("交接给您", "/filings/" + draft + "/edit");
		assertThat(this.demo.page("team-suixi", "/filings/" + draft + "/edit")).contains("交接" + this.mark);
		assertThat(this.demo.page(this.leaver, "/filings/" + draft)).contains("交接" + this.mark, "→");
		assertThat(this.filings.act(this.leaver, draft, "submit").path("status").asInt()).isEqualTo(409);
		assertThat(this.filings.act("team-suixi", draft, "submit").get("state").stringValue()).isEqualTo("submitted");
		assertThat(this.jdbc.queryForObject("select count(*) from journal_line where act = 'HANDED_ON'"
				+ " and object_id = ?::uuid and duty = 'SYSTEM_ADMIN'", Integer.class, draft))
			.isOne();
	}

	@Test
	void nobodyApprovesWhatTheyBegan() {
		String draft = draft();
		post("hand-on", "successor", "team-suixi");
		this.filings.act("team-suixi", draft, "submit");
		this.jdbc.update("update access_grant set role = 'REVIEWER', step = 1 where account_id = ?", this.leaverId);
		assertThat(this.filings.act(this.leaver, draft, "approve").path("status").asInt()).isEqualTo(409);
		assertThat(this.demo.page(this.leaver, "/home")).doesNotContain("交接" + this.mark);
		assertThat(this.filings.act("county-suixi", draft, "approve").path("state").asString(""))
			.isEqualTo("submitted");
	}

	@Test
	void anAccountWithOpenDraftsIsNotDisabledUnawares() {
		String draft = draft();
		MockHttpServletResponse refused = post("disable");
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(Demo.text(refused)).contains("还有 1 份草稿没有交接");
		assertThat(post("disable", "successor", "team-suixi").getStatus()).isEqualTo(302);
		assertThat(author(draft)).isEqualTo("team-suixi");
		assertThat(this.jdbc.queryForObject("select enabled from account where id = ?", Boolean.class, this.leaverId))
			.isFalse();
	}

	@Test
	void draftsMayBeLeftOnPurpose() {
		String draft = draft();
		assertThat(post("disable", "leave", "true").getStatus()).isEqualTo(302);
		assertThat(author(draft)).isEqualTo(this.leaver);
	}

	@Test
	void draftsThatNobodyCanGoOnWithAreShownToTheSystemAdministrator() {
		draft();
		assertThat(this.demo.page("sysadmin", "/home")).doesNotContain("离任" + this.mark);
		this.accounts.endTeamBy(this.leaverId, this.tree.find("440104-440823").orElseThrow().id(),
				LocalDate.now(Days.ZONE).minusDays(1), UUID.randomUUID());
		assertThat(this.demo.page("sysadmin", "/home")).contains("离任" + this.mark, "1 份草稿");
		assertThat(post("hand-on", "successor", "team-suixi").getStatus()).isEqualTo(302);
		assertThat(this.demo.page("sysadmin", "/home"))
			.doesNotContain("离任" + this.mark + "</a><span class=\"m\">1 份草稿");
	}

	@Test
	void nobodyTakesOverWhereTheyMayNotEnter() {
		String draft = draft();
		for (String[] wrong : new String[][] { { "team-longhu", "填报范围内" }, { "county-suixi", "不是填报人" },
				{ this.leaver, "不是填报人" }, { "nobody-here", "没有能登录的账户" }, { "", "没有能登录的账户" } }) {
			MockHttpServletResponse refused = post("hand-on", "successor", wrong[0]);
			assertThat(refused.getStatus()).as(wrong[0]).isEqualTo(422);
			assertThat(Demo.text(refused)).as(wrong[0]).contains(wrong[1]);
		}
		assertThat(author(draft)).isEqualTo(this.leaver);
	}

}

package cn.xieshou.administration;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/** Accounts pasted from a sheet are opened all or none; their roles are asked for. */
@DatabaseTest
class AccountSheetTests {

	private static final String TWO = """
			姓名\t单位\t账户名\t角色\t结对\t审核岗
			成批一\t驻遂溪县工作队\tsheet-team\t工作队\t越秀区—遂溪县
			=成批二\t遂溪县\tsheet-county\t审核\t越秀区—遂溪县\t1
			""";

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcTemplate jdbc;

	@AfterEach
	void takeAway() {
		this.jdbc.update("update account set enabled = false where username like 'sheet-%'");
		this.jdbc.update("update grant_request r set decided_by = (select id from account where username = 'secadmin'),"
				+ " decided_at = now(), accepted = false where decided_at is null"
				+ " and exists (select from account a where a.id = r.account_id and a.username like 'sheet-%')");
		this.jdbc.update("update account set username = username || '-' || left(id::text, 13)"
				+ " where username in ('sheet-team', 'sheet-county')");
	}

	private MockHttpServletResponse send(String lines, String action) {
		Cookie session = this.demo.session("sysadmin");
		return this.mvc.post()
			.uri("/admin/accounts/sheet")
			.with(this.demo.browser(session))
			.param("lines", lines)
			.param("action", action)
			.exchange()
			.getResponse();
	}

	private int accounts() {
		return this.jdbc.queryForObject("select count(*) from account", Integer.class);
	}

	@Test
	void allAreOpenedAndTheLinksAreGivenOnce() {
		assertThat(send(TWO, "preview").getStatus()).isEqualTo(200);
		assertThat(
				this.jdbc.queryForObject("select count(*) from account where username = 'sheet-team'", Integer.class))
			.isZero();
		MockHttpServletResponse file = send(TWO, "open");
		assertThat(file.getHeader("Content-Disposition")).contains("attachment", ".csv");
		assertThat(file.getHeader("Cache-Control")).contains("no-store");
		String text = Demo.text(file);
		Matcher links = Pattern.compile("/setup/([A-Za-z0-9_-]{32})").matcher(text);
		List<String> secrets = links.results().map((found) -> found.group(1)).toList();
		assertThat(secrets).hasSize(2).doesNotHaveDuplicates();
		assertThat(text).contains("'=成批二");
		secrets.forEach((secret) -> assertThat(this.mvc.get().uri("/setup/" + secret)).hasStatusOk());
		assertThat(send(TWO, "open").getStatus()).as("opened twice").isEqualTo(422);
	}

	@Test
	void theRolesAreInForceWhenTheSecurityAdministratorAgrees() {
		send(TWO, "open");
		assertThat(this.jdbc.queryForObject(
				"""
						select count(*) from access_grant g join account a on a.id = g.account_id where a.username like 'sheet-%'
						and a.enabled""",
				Integer.class))
			.isZero();
		String request = this.jdbc.queryForObject("""
				select r.id::text from grant_request r join account a on a.id = r.account_id
				where a.username = 'sheet-team' and r.decided_at is null""", String.class);
		assertThat(this.demo.page("secadmin", "/admin/grants")).contains("成批一", "/admin/grants/" + request + "/accept");
		assertThat(this.demo.page("sysadmin", "/admin/grants")).contains("成批一")
			.doesNotContain("/admin/grants/" + request + "/accept");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			成批三,单位,Sheet Three               | 账户名没有填或不合要求
			成批三,,sheet-three                    | 单位没有填或不合要求
			成批三,单位,team-suixi                 | 已有人使用
			成批三,单位,sheet-three,系统管理员     | 请在授权页单独发起
			成批三,单位,sheet-three,厨师           | 没有“厨师”这个角色
			成批三,单位,sheet-three,审核           | 审核岗
			成批三,单位,sheet-three,工作队,无此结对 | 没有这个结对
			""")
	void aLineThatIsWrongSaysWhyAndNoneIsOpened(String line, String problem) {
		int before = accounts();
		MockHttpServletResponse refused = send("成批四\t单位\tsheet-four\n" + line, "open");
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(Demo.text(refused)).contains(problem);
		assertThat(accounts()).isEqualTo(before);
	}

	@Test
	void theSameAccountTwiceIsRefused() {
		assertThat(Demo.text(send("甲\t单位\tsheet-one\n乙\t单位\tsheet-one", "preview"))).contains("已有人使用");
	}

}

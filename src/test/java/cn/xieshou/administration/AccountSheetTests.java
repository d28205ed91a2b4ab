package cn.xieshou.administration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
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

	/** Who meant the pairing would else get a role for all of them. */
	@ParameterizedTest
	@CsvSource({ "姓名,单位,账户", "姓名,单位,登录名", "姓名,工作单位,账户名", "name,unit,user name" })
	void aHeadingThatIsNotKnownIsNamedWhereAColumnIsLacking(String name, String unit, String username) {
		MockHttpServletResponse answer = send(
				"%s\t%s\t%s\n成批四\t驻遂溪县工作队\tsheet-fourth\n".formatted(name, unit, username), "preview");
		assertThat(Demo.text(answer)).contains("没有“" + (unit.equals("工作单位") ? unit : username) + "”这一列");
	}

	@ParameterizedTest
	@CsvSource({ "结对帮扶, D", "范围, D", "步, D", "Pairings, D" })
	void aColumnThatNobodyReadsIsRefused(String heading, String column) {
		int before = accounts();
		String lines = "姓名\t单位\t账户名\t" + heading + "\t角色\n成批三\t驻遂溪县工作队\tsheet-third\t越秀区—遂溪县\t工作队\n";
		MockHttpServletResponse answer = send(lines, "open");
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(Demo.text(answer)).contains(column + " 列", "没有“" + heading + "”这一列");
		assertThat(accounts()).isEqualTo(before);
	}

	@Test
	void thePairingOfEachLineIsShownBeforeItIsOpened() {
		assertThat(Demo.text(send("成批三\t驻遂溪县工作队\tsheet-third\t工作队", "preview"))).contains("角色所及的全部");
		assertThat(Demo.text(send("成批三\t驻遂溪县工作队\tsheet-third\t工作队\t440104-440823", "preview"))).contains("越秀区—遂溪县</");
	}

	@Test
	void theSameAccountTwiceIsRefused() {
		assertThat(Demo.text(send("甲\t单位\tsheet-one\n乙\t单位\tsheet-one", "preview"))).contains("已有人使用");
	}

	private MockHttpServletResponse upload(String name, byte[] content) {
		Cookie session = this.demo.session("sysadmin");
		return this.mvc.post()
			.uri("/admin/accounts/sheet")
			.multipart()
			.file(new MockMultipartFile("file", name, null, content))
			.with(this.demo.browser(session))
			.param("action", "open")
			.exchange()
			.getResponse();
	}

	/** A workbook of rows, of which {@code null} is left out. */
	private static byte[] workbook(String @Nullable []... rows) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(out, "Test", null)) {
			Worksheet sheet = workbook.newWorksheet("账户");
			for (int row = 0; row < rows.length; row++) {
				String[] cells = rows[row];
				for (int at = 0; cells != null && at < cells.length; at++) {
					if (cells[at].matches("\\d")) {
						sheet.value(row, at, Integer.parseInt(cells[at]));
					}
					else {
						sheet.value(row, at, cells[at]);
					}
				}
			}
		}
		return out.toByteArray();
	}

	/** The lines of the answer's box, to be sent on. */
	private static String box(String page) {
		Matcher box = Pattern.compile("<textarea[^>]*name=\"lines\"[^>]*>([^<]*)</textarea>").matcher(page);
		assertThat(box.find()).isTrue();
		return box.group(1).replace("&#9;", "\t");
	}

	@Test
	void aWorkbookIsLookedAtFirstAndOpenedFromTheBox() throws IOException {
		int before = accounts();
		MockHttpServletResponse looked = upload("账户.xlsx",
				workbook(new String[] { "账户名", "姓名", "备注", "单位", "角色", "审核岗", "结对" },
						new String[] { "sheet-team", "成批一", "x", "驻遂溪县，工作队", "工作队", "", "越秀区—遂溪县" }, null,
						new String[] { "sheet-county", "成批二", "", "遂溪县\n发改局", "审核", "1", "越秀区—遂溪县" }));
		assertThat(looked.getStatus()).isEqualTo(200);
		assertThat(accounts()).as("nothing is opened by an upload").isEqualTo(before);
		assertThat(Demo.text(looked)).contains("驻遂溪县，工作队", "遂溪县 发改局").doesNotContain("class=\"em sm\"");
		assertThat(send(box(Demo.text(looked)), "open").getHeader("Content-Disposition")).contains("attachment");
		assertThat(accounts()).isEqualTo(before + 2);
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8, ','", "GB18030, ','", "GB18030, ;", "UTF-8, TAB" })
	void aTextFileIsReadWhateverItIsWrittenIn(String charset, String separator) {
		String text = "姓名,单位,账户名,角色\r\n成批五,\"惠水县，驻村队\",sheet-five,工作队\r\n成批六,惠水县,sheet-six\r\n"
			.replace("，", separator.equals(",") ? "," : "，")
			.replaceAll(separator.equals(",") ? "$^" : ",(?!驻)", separator.equals("TAB") ? "\t" : separator);
		MockHttpServletResponse looked = upload("账户.csv", text.getBytes(Charset.forName(charset)));
		assertThat(looked.getStatus()).isEqualTo(200);
		assertThat(Demo.text(looked)).contains("成批五", "驻村队", "sheet-five", "sheet-six")
			.doesNotContain("class=\"em sm\"");
	}

	@Test
	void whatIsWrongSaysRowColumnWhyAndRemedyAndNoneIsOpened() throws IOException {
		int before = accounts();
		MockHttpServletResponse refused = upload("账户.xlsx",
				workbook(new String[] { "姓名", "单位", "账户名", "角色", "结对", "审核岗" },
						new String[] { "成批七", "单位", "sheet-seven", "工作队" }, null,
						new String[] { "成批八", "单位", "Sheet Eight", "厨师" },
						new String[] { "成批九", "单位", "sheet-nine", "审核", "无此结对" }));
		assertThat(refused.getStatus()).isEqualTo(422);
		String text = Demo.text(refused);
		assertThat(text).containsPattern("(?s)>4</td>.*C 列.*小写字母开头.*D 列.*没有“厨师”.*>5</td>.*E 列.*没有这个结对.*F 列.*1 至 4")
			.contains("有 2 行不能建");
		assertThat(accounts()).isEqualTo(before);
	}

	@Test
	void whatIsNoSheetIsRefusedInWords() throws IOException {
		byte[] broken = workbook(new String[] { "姓名" });
		broken = Arrays.copyOf(broken, broken.length / 2);
		for (byte[] content : List.of(broken, "PK\3\4 and no more".getBytes(StandardCharsets.UTF_8),
				new byte[] { (byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8 })) {
			refused("账户.xlsx", content, "已损坏或不完整");
		}
		refused("账户.csv", new byte[0], "没有内容");
		refused("账户.csv", workbook(new String[] { "姓名" }), "不要只改文件名");
		refused("账户.xls", new byte[] { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0 }, "97-2003");
		assertThat(Demo.text(upload("账户.csv", new byte[2_000_001]))).contains("超过 2 MB");
	}

	private void refused(String name, byte[] content, String why) {
		MockHttpServletResponse refused = upload(name, content);
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(Demo.text(refused)).contains(why);
	}

	@Test
	void theTemplateCanBeFilledInAndSent() throws IOException {
		byte[] template = this.mvc.get()
			.uri("/admin/accounts/sheet/template.xlsx")
			.with(this.demo.as("sysadmin"))
			.exchange()
			.getResponse()
			.getContentAsByteArray();
		assertThat(AccountFile.lines(template, "账户.xlsx")).isEqualTo("姓名\t单位\t账户名\t角色\t结对\t审核岗");
		assertThat(upload("accounts.xlsx", template).getStatus()).as("nobody in it").isEqualTo(422);
	}

}

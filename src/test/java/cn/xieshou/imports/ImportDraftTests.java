package cn.xieshou.imports;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The drafts that rows become: as they were checked, or checked anew where that does not
 * hold any more; and the pages and addresses before them.
 */
@DatabaseTest
class ImportDraftTests {

	private static final String CONTEXT = "{\"pairing\":\"越秀区—遂溪县\"}";

	private static final String TEAM = "team-suixi";

	@Autowired
	Demo demo;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	MockMvcTester mvc;

	Imports imports;

	/** Told apart from what other tests have sent. */
	String mark;

	@BeforeEach
	void begin() {
		this.imports = new Imports(this.mvc, this.demo);
		this.mark = UUID.randomUUID().toString().substring(0, 8);
	}

	private JsonNode read(String type, String head, String... lines) {
		return this.imports.read(TEAM, type, "台账" + this.mark + ".csv",
				head + "\n" + String.join("\n", lines).replace("#", this.mark) + "\n", CONTEXT);
	}

	private JsonNode honours(String... lines) {
		return read("honours", "序号,名称,级别,授予时间,授予单位", lines);
	}

	private JsonNode filing(JsonNode filed) {
		return this.demo.get(TEAM, "/filings/" + filed.at("/filings/0/id").stringValue());
	}

	@Test
	void aRowIsDraftedAsItWasCheckedAndSaysWhatAFormSays() {
		JsonNode batch = honours("1,#甲,国家级,2023-05,农业农村部");
		UUID id = UUID.fromString(batch.get("id").stringValue());
		String checked = this.jdbc
			.queryForObject("select checked from import_row where import_id = ? and kind = 'DATA'", String.class, id);
		this.imports.submit(TEAM, id.toString(), "all").exchange();
		JsonNode filed = this.imports.settled(TEAM, id.toString());
		JsonNode form = filing(filed).at("/lines/0/form");
		assertThat(form.get("name").stringValue()).isEqualTo(this.mark + "甲");
		assertThat(this.jdbc.queryForObject("""
				select l.form = ?::jsonb and l.action = 'CREATE' and l.evidence = '[]' and r.checked is null
				from import_row r join filing_line l on l.filing_id = r.filing_id and l.number = r.line
				where r.import_id = ?
				""", Boolean.class, checked, id)).isTrue();
		JsonNode draft = Imports.json(this.demo
			.post(TEAM, "/filings",
					"""
							{"type":"honours","lines":[{"action":"CREATE","form":%s}]}
							""".formatted(this.jdbc.queryForObject(
							"select form from import_row where import_id = ? and line = 1", String.class, id)))
			.exchange()
			.getResponse());
		assertThat(draft.at("/lines/0/form")).as(draft.toString()).isEqualTo(form);
	}

	@Test
	void whatWasCheckedByAnotherFormOrNamesWhatIsGoneIsCheckedAnew() {
		JsonNode batch = honours("1,#甲,国家级,2023-05,部", "2,#乙,省级,2023-06,厅", "3,#丙,省级,2023-07,厅", "4,#丁,省级,2023-08,厅");
		UUID id = UUID.fromString(batch.get("id").stringValue());
		change(id, "甲", "form_version = form_version + 1");
		change(id, "乙", "named = array['documents ' || gen_random_uuid()]");
		change(id, "丙", "checked = null, form_version = null, form = jsonb_set(form, '{level}', '\"银河级\"')");
		this.imports.submit(TEAM, id.toString(), "good").exchange();
		JsonNode filed = this.imports.settled(TEAM, id.toString());
		assertThat(filed.get("filed").intValue()).as(filed.toString()).isEqualTo(3);
		assertThat(filed.get("rejected").intValue()).isEqualTo(1);
		assertThat(filed.at("/errors/0/field").stringValue()).isEqualTo("level");
		assertThat(this.jdbc.queryForList("""
				select l.form ->> 'name' from import_row r join filing_line l on l.filing_id = r.filing_id
				and l.number = r.line where r.import_id = ? order by 1
				""", String.class, id)).containsExactlyInAnyOrder(this.mark + "甲", this.mark + "乙", this.mark + "丁");
	}

	private void change(UUID id, String name, String what) {
		assertThat(this.jdbc.update("update import_row set " + what + " where import_id = ? and form ->> 'name' = ?",
				id, this.mark + name))
			.isEqualTo(1);
	}

	@Test
	void whatIsRefusedAtItsSubmissionNamesTheCellOfTheFile() {
		JsonNode batch = honours("1,#甲,国家级,2023-05,部", "2,#乙,省级,2023-06,厅");
		String id = batch.get("id").stringValue();
		this.imports.submit(TEAM, id, "all").exchange();
		UUID filing = UUID.fromString(this.imports.settled(TEAM, id).at("/filings/0/id").stringValue());
		this.jdbc.update("""
				with old as (delete from filing_line where filing_id = ? and number = 2 returning *)
				insert into filing_line (root_id, filing_id, number, action, record_id, form, evidence)
				select root_id, filing_id, number, action, record_id, form - 'name', evidence from old
				""", filing);
		JsonNode refused = Imports
			.json(this.demo.post(TEAM, "/filings/" + filing + "/submit", "").exchange().getResponse());
		JsonNode error = refused.at("/errors/0");
		assertThat(error.path("field").asString("")).as(refused.toString()).isEqualTo("lines[1].name");
		assertThat(error.get("message").stringValue()).contains("台账" + this.mark + ".csv", "第 3 行", "B 列“名称”");
	}

	@Test
	void rowsToSkipAndUnitsAreTakenByProgram() {
		JsonNode batch = read("projects", "项目名称,总投资,到位资金", "#甲,1200,300", "#乙,1500,400", "#丙,1600,500");
		String id = batch.get("id").stringValue();
		assertThat(this.imports.correct(TEAM, id, """
				{"sheets":[{"sheet":null,"headRows":[1],"columns":{"A":"name","B":"plannedInvestment","C":"inPlace"},
				"units":{"B":"亿元","C":"元"},"skip":[3]}]}
				""")).hasStatus(HttpStatus.ACCEPTED);
		JsonNode read = this.imports.settled(TEAM, id);
		assertThat(read.get("rows").intValue()).as(read.toString()).isEqualTo(2);
		JsonNode rows = this.demo.get(TEAM, "/imports/" + id + "/rows").get("items");
		assertThat(rows.valueStream()
			.filter((row) -> row.get("kind").stringValue().equals("data"))
			.map((row) -> row.get("row") + " " + row.at("/values/plannedInvestment").asString() + " "
					+ row.at("/values/inPlace").asString()))
			.containsExactly("2 1200亿元 300元", "4 1600亿元 500元");
		JsonNode mapping = this.demo.get(TEAM, "/imports/" + id + "/mapping");
		assertThat(mapping.at("/sheets/0/skip").toString()).isEqualTo("[3]");
		assertThat(this.imports.correct(TEAM, id, mapping.toString())).hasStatus(HttpStatus.ACCEPTED);
		assertThat(this.imports.settled(TEAM, id).get("rows").intValue()).isEqualTo(2);
		assertThat(this.imports.correct(TEAM, id, "{\"sheets\":[{\"skip\":[],\"headRows\":[1]}]}"))
			.hasStatus(HttpStatus.ACCEPTED);
		assertThat(this.imports.settled(TEAM, id).get("rows").intValue()).isEqualTo(3);
	}

	@Test
	void aUnitThatThereIsNotIsSaidAtItsColumnAndTheRestStays() {
		JsonNode batch = read("projects", "项目名称,总投资（万元）,到位资金（万元）", "#甲,1200,300");
		String address = "/imports/" + batch.get("id").stringValue();
		MockHttpServletResponse refused = this.mvc.post()
			.uri(address + "/mapping")
			.param("sheet", "")
			.param("import", "true")
			.param("field.C", "-")
			.param("unit.B", "斗")
			.with(this.demo.browser(this.demo.session(TEAM)))
			.exchange()
			.getResponse();
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(Demo.text(refused)).contains("没有单位“斗”", "aria-describedby=\"unit-B-em\"", "value=\"斗\"")
			.containsPattern("(?s)name=\"field.C\".*?<option value=\"-\" selected=\"selected\">")
			.doesNotContain("unit-C-em");
	}

	@Test
	void thousandsOfProblemsAreLookedAtOneKindAtATime() {
		String[] lines = new String[130];
		for (int i = 0; i < lines.length; i++) {
			lines[i] = (i + 1) + ",#" + i + "," + ((i % 2 == 0) ? "银河级" : "省级") + ","
					+ ((i % 2 == 0) ? "2023" : "2023-13-40") + ",部";
		}
		JsonNode batch = honours(lines);
		String address = "/imports/" + batch.get("id").stringValue() + "?step=check&only=bad";
		String page = this.demo.page(TEAM, address);
		assertThat(page).contains("value=\"choiceUnknown@C\"", "value=\"dateImpossible@D\"", "65 处").contains("after=");
		String one = this.demo.page(TEAM, address + "&kind=dateImpossible@D");
		assertThat(one).contains("2023-13-40", "kind=dateImpossible").doesNotContain("<li class=\"bad\">C");
		assertThat(page.length()).isLessThan(300_000);
	}

	@Test
	void englishPagesNameFieldsInEnglish() {
		JsonNode batch = read("projects", "项目名称,总投资（万元）,签约时间", "#甲,1200,2023-05");
		String address = "/imports/" + batch.get("id").stringValue();
		assertThat(this.demo.page(TEAM, address + "?lang=en")).contains(">Planned investment</option>")
			.doesNotContain(">总投资</option>", "、");
		assertThat(this.demo.page(TEAM, address + "?lang=zh-CN")).contains(">总投资</option>");
	}

}

package cn.xieshou.imports;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person answers to an import: proposals, what the table does not say, words. */
@DatabaseTest
class ImportAnswerTests {

	private static final String TEAM = "team-suixi";

	private static final String CONTEXT = "{\"pairing\":\"越秀区—遂溪县\"}";

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	Imports imports;

	String mark;

	@BeforeEach
	void begin() {
		this.imports = new Imports(this.mvc, this.demo);
		this.mark = UUID.randomUUID().toString().substring(0, 8);
	}

	private JsonNode read(String type, String file, String context) {
		return this.imports.read(TEAM, type, "表.csv", file.replace("#", this.mark), context);
	}

	private JsonNode rows(String id) {
		return this.demo.get(TEAM, "/imports/" + id + "/rows").get("items");
	}

	private JsonNode row(String id, int row) {
		return rows(id).valueStream().filter((one) -> one.get("row").intValue() == row).findFirst().orElseThrow();
	}

	private MockMvcTester.MockMvcRequestBuilder answer(String id, String answer) {
		return this.demo.post(TEAM, "/imports/" + id + "/proposals", answer);
	}

	@Test
	void aProposalIsTakenOrLeftAndAllOfAKindAtOnce() {
		JsonNode batch = read("indicator-values", "指标,时期,数值（个）,备注\n就业帮扶车间数,2019-01,12—15,#\n就业帮扶车间数,2019-02,20—30,#\n"
				+ "就业帮扶车间数,2019-03,无,#\n就业帮扶车间数,2019-04,40—50,#\n就业帮扶车间数,2019-05,5,#\n", CONTEXT);
		String id = batch.get("id").stringValue();
		JsonNode first = row(id, 2);
		assertThat(first.at("/values/value").isMissingNode()).as(first.toString()).isTrue();
		String one = "{\"number\":" + first.get("number") + ",\"cell\":\"C2\",\"code\":\"range\"}";
		assertThat(answer(id, one)).hasStatusOk();
		JsonNode taken = row(id, 2);
		assertThat(taken.at("/values/value").stringValue()).as(taken.toString()).isEqualTo("12—15个");
		assertThat(taken.get("good").booleanValue()).as(taken.toString()).isTrue();
		assertThat(answer(id, one)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(answer(id,
				"{\"number\":" + row(id, 3).get("number") + ",\"cell\":\"C3\",\"code\":\"range\",\"take\":false}"))
			.hasStatusOk();
		assertThat(row(id, 3).at("/form/value").isMissingNode()).isTrue();
		assertThat(row(id, 4).at("/form/value").isMissingNode()).as(row(id, 4).toString()).isTrue();
		assertThat(answer(id, "{\"column\":\"C\",\"code\":\"emptyMark\"}")).hasStatusOk();
		assertThat(row(id, 4).at("/form/value").stringValue()).isEqualTo("0个");
		assertThat(this.mvc.post()
			.uri("/imports/" + id + "/proposals")
			.param("column", "C")
			.param("code", "range")
			.param("take", "true")
			.with(this.demo.browser(this.demo.session(TEAM)))).hasStatus(HttpStatus.FOUND);
		assertThat(row(id, 5).at("/form/value").stringValue()).isEqualTo("40—50个");
		assertThat(this.demo.get(TEAM, "/imports/" + id).get("undecided").intValue()).isZero();
		assertThat(this.imports.submit(TEAM, id, "good")).hasStatus(HttpStatus.ACCEPTED);
		JsonNode filed = this.imports.settled(TEAM, id);
		JsonNode filing = this.demo.get(TEAM, "/filings/" + filed.at("/filings/0/id").stringValue());
		assertThat(filing.at("/lines/0/form/value/high").asString("")).as(filing.toString()).isEqualTo("15");
	}

	@Test
	void aRangeWhereOneNumberIsTakenIsNotProposedAndTheRowIsNotSilentlyGood() {
		JsonNode batch = read("projects", "项目名称,总投资（万元）\n#甲,1.2—1.5亿元\n#乙,5\n", CONTEXT);
		assertThat(batch.get("undecided").intValue()).as(batch.toString()).isEqualTo(1);
		assertThat(batch.get("accepted").intValue()).isEqualTo(2);
		JsonNode problem = row(batch.get("id").stringValue(), 2).at("/problems/0");
		assertThat(problem.get("code").stringValue()).isEqualTo("range");
		assertThat(problem.get("proposal").isNull()).isTrue();
		assertThat(this.demo.page(TEAM, "/imports/" + batch.get("id").stringValue() + "?step=check"))
			.contains("有 1 行有没有取到的值");
	}

	@Test
	void anOutsideReferenceThatStandsTwiceOrIsTakenIsAnErrorAtItsCell() {
		JsonNode batch = read("projects", "外部编号,项目名称,总投资（万元）\n#A,#甲,1\n#A,#乙,2\nproduct_brand:仙品荔,#丙,3\n", CONTEXT);
		assertThat(batch.get("errors").valueStream().map((error) -> error.get("cell").asString("")))
			.as(batch.toString())
			.containsExactly("A3", "A4");
		assertThat(batch.get("accepted").intValue()).isEqualTo(1);
	}

	@Test
	void aKeyThatIsSentAgainGivesTheFirstAnswerAndNoOtherFile() {
		String key = UUID.randomUUID().toString();
		String file = "项目名称,总投资（万元）\n" + this.mark + ",1\n";
		MockHttpServletResponse first = send(key, file);
		assertThat(first.getStatus()).isEqualTo(202);
		assertThat(Demo.text(send(key, file))).isEqualTo(Demo.text(first));
		assertThat(send(key, file + "乙,2\n").getStatus()).isEqualTo(422);
		String id = Imports.json(first).get("id").stringValue();
		this.imports.settled(TEAM, id);
		String submit = UUID.randomUUID().toString();
		for (int i = 0; i < 2; i++) {
			assertThat(this.imports.submit(TEAM, id, "good").header("Idempotency-Key", submit))
				.hasStatus(HttpStatus.ACCEPTED);
		}
		assertThat(this.imports.settled(TEAM, id).get("filed").intValue()).isEqualTo(1);
	}

	private MockHttpServletResponse send(String key, String file) {
		return this.mvc.post()
			.uri("/api/v1/imports")
			.multipart()
			.file(new MockMultipartFile("file", "表.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
			.param("type", "projects")
			.param("context", CONTEXT)
			.header("Idempotency-Key", key)
			.with(this.demo.as(TEAM))
			.exchange()
			.getResponse();
	}

	@Test
	void whatNoRowCouldBeReadWithIsRefusedAtOnce() {
		for (String context : new String[] { "{\"period\":\"abc\"}", "{\"year\":\"abc\"}", "{\"year\":99999}",
				"{\"asOf\":\"2024-02-30\"}", "{\"sheet\":\"没有\"}", "{\"kind\":\"没有\"}" }) {
			MockHttpServletResponse refused = this.imports.send(TEAM, "organisations", "表.csv",
					"企业名称\n" + this.mark + "\n", context);
			assertThat(refused.getStatus()).as(context + Demo.text(refused)).isEqualTo(422);
			assertThat(Imports.json(refused).at("/errors/0/field").stringValue()).isEqualTo("context");
		}
	}

	@Test
	void whatTheTableDoesNotSayIsGivenOnThePageOfColumns() {
		JsonNode batch = read("organisations", "序号,企业名称,法定代表人\n1,#甲公司,张三\n2,#乙公司,李四\n", "{}");
		String id = batch.get("id").stringValue();
		assertThat(batch.get("accepted").intValue()).as(batch.toString()).isZero();
		assertThat(this.mvc.get().uri("/imports/" + id + "?step=map").with(this.demo.as(TEAM))).bodyText()
			.contains("given.kind");
		assertThat(this.mvc.post()
			.uri("/imports/" + id + "/mapping")
			.param("sheet", "")
			.param("import", "true")
			.param("given.kind", "没有这一种")
			.with(this.demo.browser(this.demo.session(TEAM)))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.mvc.post()
			.uri("/imports/" + id + "/mapping")
			.param("sheet", "")
			.param("import", "true")
			.param("given.kind", "COMPANY")
			.with(this.demo.browser(this.demo.session(TEAM)))).hasStatus(HttpStatus.FOUND);
		assertThat(this.imports.settled(TEAM, id).get("accepted").intValue()).isEqualTo(2);
	}

	@Test
	void aWordIsSaidOnThePageOnceAndRemembered() {
		String head = "名称,级别,授予时间,授予单位," + this.mark + "栏\n";
		JsonNode batch = read("honours", head + "#甲,银河级,2023-05,某部,x\n#乙,银河级,2023-06,某部,x\n", CONTEXT);
		String id = batch.get("id").stringValue();
		assertThat(batch.get("rejected").intValue()).isEqualTo(2);
		assertThat(this.mvc.get().uri("/imports/" + id + "?step=map").with(this.demo.as(TEAM))).bodyText()
			.contains("银河级", "name=\"means\"");
		assertThat(this.mvc.post()
			.uri("/imports/" + id + "/mapping")
			.param("sheet", "")
			.param("import", "true")
			.param("in", "B")
			.param("word", "银河级")
			.param("means", "国家级")
			.with(this.demo.browser(this.demo.session(TEAM)))).hasStatus(HttpStatus.FOUND);
		assertThat(this.imports.settled(TEAM, id).get("accepted").intValue()).isEqualTo(2);
		assertThat(read("honours", head + "#丙,银河级,2023-07,某部,x\n", CONTEXT).get("accepted").intValue()).isEqualTo(1);
	}

	@Test
	void aCorrectionOfWhatThereIsNotOrTwiceIsRefused() {
		JsonNode batch = read("projects", "项目名称,总投资（万元）,用地\n#甲,1,2\n", CONTEXT);
		String id = batch.get("id").stringValue();
		for (String wrong : new String[] { "{\"sheets\":[{\"sheet\":null,\"wrong\":1}]}",
				"{\"sheets\":[{\"sheet\":null},{\"sheet\":null}]}", "{\"sheets\":[{\"sheet\":null,\"headRows\":[99]}]}",
				"{\"sheets\":[{\"sheet\":null,\"columns\":{\"A\":\"remark + name\",\"B\":\"investor\",\"C\":\"investor\"}}]}",
				"{\"sheets\":[{\"sheet\":null,\"units\":{\"B\":\"亩\"}}]}",
				"{\"sheets\":[{\"sheet\":null}],\"context\":{\"period\":\"abc\"}}" }) {
			assertThat(this.imports.correct(TEAM, id, wrong)).as(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		JsonNode layout = this.demo.get(TEAM, "/imports/" + id + "/mapping");
		assertThat(this.imports.correct(TEAM, id, layout.toString())).hasStatus(HttpStatus.ACCEPTED);
		assertThat(this.imports.settled(TEAM, id).get("accepted").intValue()).isEqualTo(1);
	}

	@Test
	void anIndicatorIsKnownUnderALittleOtherNameAndGivesItsUnit() {
		JsonNode batch = read("indicator-values",
				"指标,时期,数值\n帮助农村劳动力就业人数,2024年1—11月," + (this.mark.hashCode() & 0xffff) + "\n", CONTEXT);
		String id = batch.get("id").stringValue();
		JsonNode row = row(id, 2);
		assertThat(row.get("good").booleanValue()).as(row.toString()).isTrue();
		assertThat(row.get("problems").valueStream().map((one) -> one.get("code").stringValue()))
			.contains("indicatorAlike", "indicatorUnit");
		assertThat(row.at("/form/period").stringValue()).isEqualTo("2024-11/YTD");
	}

}

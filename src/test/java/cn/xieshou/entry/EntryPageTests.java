package cn.xieshou.entry;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.MultiValueMap;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.HtmlForm;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The form page without scripts: errors, returns, two tabs on one draft, a record that
 * moved on.
 */
@DatabaseTest
class EntryPageTests {

	private static final String TEAM = "team-suixi";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	MockMvcTester mvc;

	/** Each test files a figure of a year of its own. */
	static int year = 1640;

	int ownYear;

	@BeforeEach
	void takeAYear() {
		this.ownYear = year++;
	}

	private HtmlForm form(String address) {
		return HtmlForm.of(this.demo.page(TEAM, address));
	}

	private MockHttpServletResponse send(MultiValueMap<String, String> parameters) {
		return this.demo.send(TEAM, "/filings").params(parameters).exchange().getResponse();
	}

	private String page(MultiValueMap<String, String> parameters, int status) {
		return Demo.page(this.demo.send(TEAM, "/filings").params(parameters), status);
	}

	/** Keeps a form and gives the filing's address. */
	private String saved(MultiValueMap<String, String> parameters) {
		MockHttpServletResponse answer = send(parameters);
		assertThat(answer.getStatus()).isEqualTo(302);
		return String.valueOf(answer.getRedirectedUrl()).replace("/edit", "");
	}

	private JsonNode view(String filing) {
		return this.demo.get(TEAM, filing);
	}

	private JsonNode act(String account, String filing, String action, String body) {
		return Demo.json(this.demo.post(account, filing + "/" + action, body));
	}

	/**
	 * A draft of an instant, so that the words that JSON writes small are among what it
	 * says.
	 */
	private String draft() {
		HtmlForm form = form("/filings/new?type=indicator-values");
		form.control("form.indicator").type(this.demo.get(TEAM, "/indicators?q=旅游收入").at("/items/0/id").stringValue());
		form.control("form.region").type("440823");
		form.control("form.subject").type("全县旅游");
		form.control("form.period").type(this.ownYear + "-12");
		form.control("form.periodType").type("INSTANT");
		form.control("form.value").type("超2.50亿元");
		form.control("form.basis").type("FORECAST");
		form.control("form.remark").type("第一行\n第二行");
		form.control("cited[0].document").type("D000");
		form.control("cited[0].line").type("9");
		return saved(form.press("save"));
	}

	@Test
	void aFigureKeepsAllThatItSaysFromTheDraftToTheChangeOfThePostedRecord() {
		String filing = draft();
		JsonNode first = view(filing).at("/lines/0/form");
		assertThat(saved(form(filing + "/edit").press("submit"))).isEqualTo(filing);
		act("county-suixi", filing, "return", "{\"reason\":\"数值请核对\"}");
		assertThat(view(filing).get("state").stringValue()).isEqualTo("returned");
		saved(form(filing + "/edit").press("submit"));
		assertThat(view(filing).at("/lines/0/form")).isEqualTo(first);
		act("county-suixi", filing, "approve", "{}");
		assertThat(act("city-zhanjiang", filing, "approve", "{}").get("state").stringValue()).isEqualTo("posted");
		String record = view(filing).at("/lines/0/recordId").stringValue();
		HtmlForm change = form("/filings/new?type=indicator-values&record=" + record);
		assertThat(change.control("form.periodType").value()).isEqualTo("INSTANT");
		assertThat(change.control("form.basis").value()).isEqualTo("FORECAST");
		assertThat(change.control("form.value").value()).isEqualTo("超2.50亿元");
		change.control("form.remark").type("只改备注");
		assertThat(view(saved(change.press("save"))).at("/lines/0/diff").findValuesAsString("field"))
			.containsExactly("remark");
	}

	@Test
	void citationsKeepTheirOrderAndWhatThePageDoesNotShow() throws Exception {
		MockHttpServletResponse sent = this.mvc.post()
			.uri("/api/v1/evidence")
			.multipart()
			.file(new MockMultipartFile("file", "公报.csv", "text/csv", "项目,金额\n甲,1\n".getBytes("UTF-8")))
			.with(this.demo.as(TEAM))
			.exchange()
			.getResponse();
		String file = sent.getContentAsString().replaceFirst(".*\"id\":\"([0-9a-f-]{36})\".*", "$1");
		JsonNode draft = Demo.json(this.demo.post(TEAM, "/filings",
				"""
						{"type":"honours","form":{"pairing":"越秀区—遂溪县"},"evidence":[
						{"document":"D000","file":"%s","page":3,"region":{"left":100,"top":200,"width":300,"height":40},"note":"见表二"},
						{"document":"D000","line":"9","note":"第二段"}]}"""
					.formatted(file)));
		String filing = "/filings/" + draft.get("id").stringValue();
		saved(form(filing + "/edit").press("save"));
		assertThat(view(filing).at("/lines/0/evidence")).isEqualTo(draft.at("/lines/0/evidence"));
	}

	@Test
	void figuresOfARecordStayWithItThoughTheFormDoesNotShowThem() {
		String figure = this.demo.get(TEAM, "/indicator-values?pairing=440104-440823&size=1")
			.at("/items/0/id")
			.stringValue();
		JsonNode draft = this.filings.written("honours",
				"\"name\":\"带指标的荣誉" + this.ownYear + "\",\"figures\":[\"" + figure + "\"]");
		String filing = "/filings/" + draft.get("id").stringValue();
		saved(form(filing + "/edit").press("save"));
		assertThat(view(filing).at("/lines/0/form/figures/0").stringValue()).isEqualTo(figure);
	}

	@Test
	void aProposalToVoidStaysOneWhenItIsEdited() {
		String record = this.filings
			.posted("honours", "\"name\":\"待作废的荣誉" + this.ownYear + "\",\"level\":\"PREFECTURAL\"")
			.get("id")
			.stringValue();
		String filing = saved(form("/filings/new?type=honours&record=" + record).press("void"));
		HtmlForm edit = form(filing + "/edit");
		edit.control("note").type("重复登记");
		saved(edit.press("save"));
		assertThat(view(filing).at("/lines/0/action").stringValue()).isEqualTo("void");
		assertThat(view(filing).get("note").stringValue()).isEqualTo("重复登记");
	}

	@Test
	void allThatIsWrongIsSaidInOneRoundAndNothingTypedIsGone() {
		HtmlForm form = form("/filings/new?type=projects");
		form.control("form.agreedInvestment").type("一大笔");
		form.control("form.remark").type("第一行\n第二行");
		String page = page(form.press("submit"), 422);
		assertThat(page).contains("请填写“名称”", "#form-agreedInvestment");
		HtmlForm again = HtmlForm.of(page);
		assertThat(again.control("form.agreedInvestment").value()).isEqualTo("一大笔");
		assertThat(again.control("form.remark").value()).isEqualTo("第一行\n第二行");
		assertThat(page.indexOf("#form-name")).isLessThan(page.indexOf("#form-agreedInvestment"));
	}

	@Test
	void aReturnedFilingIsFirstCountedAndSaysWhyAboveTheFieldsThatItNames() {
		String filing = draft();
		saved(form(filing + "/edit").press("submit"));
		String before = this.demo.page(TEAM, "/filings");
		act("county-suixi", filing, "return", "{\"reason\":\"数值与公报不符；请补充说明。\"}");
		draft();
		String list = this.demo.page(TEAM, "/filings");
		assertThat(list.indexOf(filing + "\"")).isBetween(0, list.indexOf("</tr>", list.indexOf("<tbody>")));
		assertThat(list).contains("数值与公报不符；请补充说明。", "退回：");
		assertThat(waiting(list)).isEqualTo(waiting(before) + 1);
		String edit = this.demo.page(TEAM, filing + "/edit");
		assertThat(edit).containsPattern("梁科长 [^<]* 退回").contains("数值与公报不符；请补充说明。");
		String field = edit.substring(edit.indexOf("for=\"form-value\""), edit.indexOf("name=\"form.value\""));
		assertThat(field).contains("退回意见", "数值与公报不符");
		saved(form(filing + "/edit").press("submit"));
		assertThat(waiting(this.demo.page(TEAM, "/filings"))).isEqualTo(waiting(before));
	}

	@Test
	void aFilingThatMayNotBeChangedIsShownWithoutItsForm() {
		String filing = draft();
		saved(form(filing + "/edit").press("submit"));
		for (String account : new String[] { TEAM, "county-suixi" }) {
			assertThat(this.mvc.get().uri(filing + "/edit").with(this.demo.as(account)).exchange().getResponse())
				.extracting(MockHttpServletResponse::getRedirectedUrl)
				.isEqualTo(filing);
		}
	}

	/** What the navigation counts beside one's filings. */
	private static int waiting(String page) {
		var count = java.util.regex.Pattern.compile("<span class=\"n\">(\\d+)</span>").matcher(page);
		return count.find() ? Integer.parseInt(count.group(1)) : 0;
	}

	@Test
	void twoTabsThatChangedDifferentFieldsMergeByThemselves() {
		String filing = draft();
		HtmlForm one = form(filing + "/edit");
		HtmlForm other = form(filing + "/edit");
		one.control("form.subject").type("县域旅游");
		saved(one.press("save"));
		other.control("form.value").type("3亿元");
		other.control("cited[1].document").type("D000");
		other.control("cited[1].line").type("12");
		saved(other.press("save"));
		JsonNode line = view(filing).at("/lines/0");
		assertThat(line.at("/form/subject").stringValue()).isEqualTo("县域旅游");
		assertThat(line.at("/form/value/value").stringValue()).isEqualTo("3");
		assertThat(line.get("evidence").size()).isEqualTo(2);
	}

	@Test
	void twoTabsThatChangedTheSameFieldAreAskedAndOnesOwnIsTakenUnlessTheOtherIsChosen() {
		for (String choice : new String[] { "mine", "theirs" }) {
			String filing = draft();
			HtmlForm one = form(filing + "/edit");
			HtmlForm other = form(filing + "/edit");
			one.control("form.value").type("3亿元");
			one.control("note").type("甲");
			saved(one.press("save"));
			other.control("form.value").type("4亿元");
			other.control("form.remark").type("乙");
			String question = page(other.press("save"), 409);
			assertThat(question).contains("合并修改", "3亿元", "4亿元", "原来：超2.50亿元");
			assertThat(view(filing).at("/lines/0/form/value/value").stringValue()).isEqualTo("3");
			HtmlForm merge = HtmlForm.of(question);
			MultiValueMap<String, String> answer = merge.press("save");
			answer.set("take.form.value", choice);
			saved(answer);
			JsonNode merged = view(filing);
			assertThat(merged.at("/lines/0/form/value/value").stringValue())
				.isEqualTo(choice.equals("mine") ? "4" : "3");
			assertThat(merged.at("/lines/0/form/remark").stringValue()).isEqualTo("乙");
			assertThat(merged.get("note").stringValue()).isEqualTo("甲");
			assertThat(merged.at("/lines/0/form/periodType").stringValue()).isEqualTo("instant");
			assertThat(merged.at("/lines/0/evidence").size()).isEqualTo(1);
		}
	}

	@Test
	void fromTheQuestionOneGetsBackToOnesOwnForm() {
		String filing = draft();
		HtmlForm one = form(filing + "/edit");
		HtmlForm other = form(filing + "/edit");
		one.control("form.value").type("3亿元");
		saved(one.press("save"));
		other.control("form.value").type("4亿元");
		HtmlForm back = HtmlForm.of(page(HtmlForm.of(page(other.press("save"), 409)).press("more:"), 200));
		assertThat(back.control("form.value").value()).isEqualTo("4亿元");
		assertThat(back.control("form.remark").value()).isEqualTo("第一行\n第二行");
		page(back.press("save"), 409);
	}

	@Test
	void aChangeOfARecordThatMovedOnIsMergedWithWhatTheBooksSay() {
		String record = this.filings
			.posted("honours", "\"name\":\"并进的荣誉" + this.ownYear + "\",\"level\":\"PREFECTURAL\",\"remark\":\"甲\"")
			.get("id")
			.stringValue();
		HtmlForm mine = form("/filings/new?type=honours&record=" + record);
		String kept = saved(form("/filings/new?type=honours&record=" + record).press("save"));
		HtmlForm theirs = form("/filings/new?type=honours&record=" + record);
		theirs.control("form.level").type("PROVINCIAL");
		theirs.control("form.remark").type("乙");
		String filing = saved(theirs.press("submit"));
		act("county-suixi", filing, "approve", "{}");
		act("city-zhanjiang", filing, "approve", "{}");
		mine.control("form.remark").type("丙");
		String question = page(mine.press("save"), 409);
		assertThat(question).contains("台账上的", "原来：甲");
		MultiValueMap<String, String> answer = HtmlForm.of(question).press("save");
		answer.set("take.form.remark", "mine");
		JsonNode line = view(saved(answer)).at("/lines/0");
		assertThat(line.get("baseVersion").intValue()).isEqualTo(2);
		assertThat(line.get("diff").findValuesAsString("field")).containsExactly("remark");
		String opened = this.demo.page(TEAM, kept + "/edit");
		assertThat(opened).contains("另一处的修改已并入");
		assertThat(HtmlForm.of(opened).control("form.level").value()).isEqualTo("PROVINCIAL");
	}

	@Test
	void nobodyHandsInWhatAnotherAccountTyped() {
		HtmlForm form = form("/filings/new?type=honours");
		form.control("form.name").type("别人填的");
		MockHttpServletResponse answer = this.demo.send("team-longhu", "/filings")
			.params(form.press("save"))
			.exchange()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(409);
	}

	@Test
	void aScriptIsToldWhereToGoOnAndTheSameRequestTwiceIsOneDraft() {
		HtmlForm form = form("/filings/new?type=honours");
		form.control("form.name").type("断线重发" + this.ownYear);
		String first = sentByScript(form);
		assertThat(first).matches("/filings/[0-9a-f-]{36}/edit");
		assertThat(sentByScript(form)).isEqualTo(first);
	}

	private String sentByScript(HtmlForm form) {
		MockHttpServletResponse answer = this.demo.send(TEAM, "/filings")
			.header("X-Requested-With", "entry")
			.params(form.press("save"))
			.exchange()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(201);
		return String.valueOf(answer.getHeader("Location"));
	}

	@Test
	void theHintOfALimitHasTheUnitOfItsField() {
		assertThat(this.demo.page("official", "/projects")).contains("如 2亿元").doesNotContain("如 5000万元");
		assertThat(this.demo.page("official", "/parks")).contains("如 100亩", "如 100家").doesNotContain("如 5000万元");
	}

}

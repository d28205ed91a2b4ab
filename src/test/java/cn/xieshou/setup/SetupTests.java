package cn.xieshou.setup;

import java.util.List;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.region.Regions;
import cn.xieshou.values.RegionCode;

import static org.assertj.core.api.Assertions.assertThat;

/** The set-up completes names, asks where it is not sure, and files what it enters. */
@DatabaseTest
class SetupTests {

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	RegionNames names;

	@Autowired
	PublishedPairs published;

	@Autowired
	Regions regions;

	private MockHttpServletResponse send(String step, String action, String... parameters) {
		Cookie session = this.demo.session("business");
		var request = this.mvc.post().uri("/setup").with(this.demo.browser(session));
		request = request.param("step", step).param("action", action);
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange().getResponse();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			遂溪县,       440800, 440823, true
			遂溪,         440800, 440823, false
			廉江,         440800, 440881, false
			湛江市遂溪县, -,      440823, true
			440823,       -,      440823, true
			湛江,         -,      440800, false
			濂江市,       440800, -,      false
			鼓楼区,       -,      -,      false
			没有这地方,   -,      -,      false
			""")
	void aNameIsCompletedWhereOnlyOneRegionIsMeant(String written, String within, String code, boolean exact) {
		RegionNames.Found found = this.names.find(written, (within != null) ? RegionCode.of(within) : null);
		assertThat((found.region() != null) ? found.region().code().code() : null).isEqualTo(code);
		assertThat(found.exact()).isEqualTo(exact);
	}

	@Test
	void nearNamesAreOffered() {
		assertThat(this.names.find("濂江市", RegionCode.of("440800")).offered()).extracting(Regions.Division::name)
			.contains("廉江市");
		assertThat(this.names.find("鼓楼区", null).offered()).hasSizeGreaterThan(3);
	}

	@Test
	void publishedPairingsAreOfRegionsThatThereAre() {
		assertThat(this.published.tops()).hasSizeGreaterThan(30).allSatisfy((pair) -> {
			assertThat(this.regions.find(pair.helper())).as(pair.toString()).isPresent();
			assertThat(this.regions.find(pair.helped())).as(pair.toString()).isPresent();
		});
		assertThat(this.published.below(RegionCode.of("440300"), RegionCode.of("440500"))).hasSize(6);
	}

	@Test
	void linesSayWhatBecomesOfThem() {
		String page = Demo.text(send("pairings", "preview", "top", "440100-440800", "pairs", """
				帮扶方	受援方
				越秀区	遂溪县
				番禺区	吴川市
				番禺	赤坎区
				番禺区，廉江
				越秀区	濂江市
				越秀区	没有这地方县
				番禺区	赤坎
				"""));
		assertThat(page).contains("已有", "可建", "已补全", "请选", "没有叫“没有这地方县”的区划", "广东省湛江市廉江市 440881");
		assertThat(page.split(">已补全<", -1)).hasSize(3);
		assertThat(page.split(">已有<", -1)).hasSize(3);
	}

	@Test
	void nothingIsFiledWhileALineIsOpen() {
		MockHttpServletResponse refused = send("pairings", "file", "top", "440100-440800", "pairs", "越秀区\t濂江市");
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(Demo.text(refused)).contains("还有 1 行没有定");
		assertThat(this.demo.get("business-2", "/filings?state=submitted&type=pairings").get("items")).isEmpty();
	}

	@Test
	void aChosenRegionIsFiledAndAnotherApprovesIt() {
		assertThat(
				send("pairings", "file", "top", "440100-440800", "pairs", "番禺区\t濂江市", "choice.1", "440881").getStatus())
			.isEqualTo(302);
		JsonNode waiting = this.demo.get("business-2", "/filings?state=submitted&type=pairings").get("items");
		assertThat(waiting).hasSize(1);
		String filing = waiting.at("/0/id").asString();
		assertThat(this.demo.page("business", "/setup?step=pairings")).contains("1 件等待审核", filing);
		assertThat(this.demo.get("business-2", "/filings/" + filing).toString()).contains("番禺区—廉江市");
		this.demo.post("business", "/filings/" + filing + "/withdraw", "{}").exchange();
	}

	@ParameterizedTest
	@ValueSource(strings = { "programme", "pairings", "review", "people", "check" })
	void everyStepIsShownInBothLanguages(String step) {
		for (String account : List.of("business", "sysadmin", "secadmin")) {
			assertThat(this.demo.page(account, "/setup?step=" + step + "&lang=zh-CN")).contains("启用向导")
				.doesNotContain("??");
			assertThat(this.demo.page(account, "/setup?step=" + step + "&lang=en")).contains("Set-up")
				.doesNotContain("??");
		}
	}

	@Test
	void whoReviewsNobodyIsTold() {
		assertThat(this.demo.page("sysadmin", "/setup?step=check")).contains("没有人审核", "（县级审核、市级审核）");
		assertThat(this.demo.page("business", "/setup?step=review")).contains("还没有人");
	}

}

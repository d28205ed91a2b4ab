package cn.xieshou.pairing;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/** The profile of a pairing, a tab at a time. */
@DatabaseTest
class PairingPageTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	Cookie session;

	@BeforeEach
	void signIn() {
		this.session = this.demo.session("official");
	}

	@ParameterizedTest
	@CsvSource({ "overview, 关键指标", "counties, 广州越秀（赤坎）科创中心", "parks, /parks?pairing=440100-440800", "projects, 在册项目数",
			"funds, /funds?pairing=440100-440800", "exchange, 协作往来", "governance, 任务台账条数", "figures, 在册项目数" })
	void everyTabShowsWhatThePairingHas(String tab, String words) {
		assertThat(this.mvc.get().uri("/pairings/440100-440800?tab=" + tab).cookie(this.session)).hasStatusOk()
			.bodyText()
			.contains(words);
	}

	@Test
	void aTabThatThereIsNotIsRefused() {
		assertThat(this.mvc.get().uri("/pairings/440100-440800?tab=nonsense").cookie(this.session)).hasStatus(400);
	}

	@Test
	void aPairingWithoutRecordsSaysSo() {
		assertThat(this.mvc.get().uri("/pairings/440103-522730?tab=funds").cookie(this.session)).hasStatusOk()
			.bodyText()
			.contains("还没有登记")
			.doesNotContain("查看全部");
	}

	@ParameterizedTest
	@CsvSource({ "?year=2023", "?tab=figures" })
	void aFigureThatCoversMoreThanThePairingSaysSoBesideItsNumber(String address) {
		String page = this.demo.page("official", "/pairings/440100-522700" + address);
		int number = page.indexOf(">37.0438<");
		assertThat(number).isPositive();
		assertThat(page.substring(number, page.indexOf("</td>", number))).contains("范围大于本结对", "广东采购、帮助销售，不限于广州");
	}

	@Test
	void aRecordShowsItsFiguresWithTheirTraces() {
		String name = "湛江市承接产业有序转移主平台";
		String park = this.demo.get("official", "/parks?q=" + name).at("/items/0/id").stringValue();
		String figure = this.demo.get("official", "/figures?ref=S003-008").at("/items/0/id").stringValue();
		assertThat(this.mvc.get().uri("/parks/" + park).cookie(this.session)).hasStatusOk()
			.bodyText()
			.contains("相关数据", "href=\"/figures/" + figure);
	}

	@Test
	void anIndicatorShowsTheSumOfRecordsBesideNoReportThatIsNotDeclaredAlike() {
		String indicator = this.demo.get("official", "/indicators?q=在册项目数").at("/items/0/id").stringValue();
		assertThat(this.mvc.get().uri("/indicators/" + indicator).cookie(this.session)).hasStatusOk()
			.bodyText()
			.contains("台账合计", "广州—湛江")
			.doesNotContain("全市新引进招商项目");
	}

}

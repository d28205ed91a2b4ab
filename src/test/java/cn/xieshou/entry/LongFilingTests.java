package cn.xieshou.entry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.StatementLog;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Filings of many lines on pages: a page of lines at a time, decided as a whole.
 */
@DatabaseTest
class LongFilingTests {

	private static final String TEAM = "team-suixi";

	private static final int LARGEST = 200_000;

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	private String drafted(String type, List<String> forms) {
		String lines = forms.stream()
			.map((form) -> "{\"action\":\"create\",\"form\":{\"pairing\":\"越秀区—遂溪县\"," + form + "}}")
			.collect(Collectors.joining(","));
		JsonNode draft = Demo.json(this.demo.post(TEAM, "/filings",
				"{\"type\":\"%s\",\"evidence\":[{\"document\":\"D000\"}],\"lines\":[%s]}".formatted(type, lines)));
		return draft.path("id").asString(draft.toString());
	}

	private static String figure(String subject, int year, String value) {
		return ("\"indicator\":\"tourism.revenue\",\"region\":\"440823\",\"subject\":\"%s\",\"period\":\"%d\","
				+ "\"value\":\"%s\",\"basis\":\"ACTUAL\"")
			.formatted(subject, year, value);
	}

	private String small(String account, String address) {
		String page = this.demo.page(account, address);
		assertThat(page.getBytes(StandardCharsets.UTF_8)).as(address).hasSizeLessThan(LARGEST);
		return page;
	}

	@Test
	void aThousandLinesAreReadAPageAtATimeAndReturnedAsAWhole() {
		String filing = drafted("honours",
				IntStream.rangeClosed(1, 1000).mapToObj((at) -> "\"name\":\"长单荣誉" + at + "号\"").toList());
		assertThat(small(TEAM, "/filings/" + filing)).contains("长单荣誉1号 等 1,000 行", "长单荣誉50号")
			.doesNotContain("长单荣誉51号", "name=\"turn\"");
		this.filings.act(TEAM, filing, "submit");
		assertThat(small("county-suixi", "/review?id=" + filing)).contains("长单荣誉50号", "after=50")
			.doesNotContain("长单荣誉51号");
		assertThat(small("county-suixi", "/review?id=" + filing + "&after=50")).contains("长单荣誉51号", "长单荣誉100号")
			.contains("after=0", "after=100")
			.doesNotContain("长单荣誉50号", "长单荣誉101号");
		assertThat(small("county-suixi", "/review?id=" + filing + "&after=950")).contains("长单荣誉1000号")
			.doesNotContain("after=1000");
		assertThat(StatementLog.of(() -> this.demo.page(TEAM, "/filings/" + filing + "?after=500")))
			.hasSizeLessThan(16);
		assertThat(this.filings.act("county-suixi", filing, "return").path("state").asString("")).isEqualTo("returned");
		assertThat(this.demo.get(TEAM, "/filings/" + filing).get("lines")).hasSize(1000);
		this.filings.act(TEAM, filing, "submit");
		this.filings.act(TEAM, filing, "withdraw");
	}

	@Test
	void theContentOfALineIsShownWhenItIsOpened() {
		String filing = drafted("honours",
				IntStream.rangeClosed(1, 60)
					.mapToObj((at) -> "\"name\":\"开合荣誉" + at + "号\",\"remark\":\"备注" + at + "号\"")
					.toList());
		assertThat(this.demo.page(TEAM, "/filings/" + filing)).contains("after=0&amp;line=7#line-7")
			.doesNotContain("备注7号");
		assertThat(this.demo.page(TEAM, "/filings/" + filing + "?after=0&line=7")).contains("备注7号", "id=\"line-7\"")
			.doesNotContain("备注8号");
		assertThat(this.demo.page(TEAM, "/filings/" + filing + "?after=50&line=51")).contains("备注51号");
		String few = drafted("honours", List.of("\"name\":\"短单荣誉一\",\"remark\":\"短单备注一\"", "\"name\":\"短单荣誉二\""));
		assertThat(this.demo.page(TEAM, "/filings/" + few)).contains("短单荣誉一 等 2 行", "短单备注一", "短单荣誉二");
	}

	@Test
	void sentencesTypedOnOnePageComeAlongToTheNext() {
		String base = drafted("indicator-values",
				List.of(figure("长单甲", 2022, "1280万元"), figure("长单乙", 2022, "1290万元")));
		JsonNode posted = this.filings.reviewed(TEAM, base);
		assertThat(posted.path("state").asString("")).as(posted.toString()).isEqualTo("posted");
		String filing = drafted("indicator-values",
				IntStream.rangeClosed(1, 60)
					.mapToObj((at) -> figure((at == 1) ? "长单甲" : (at == 55) ? "长单乙" : "长单其余" + at, 2023, "12800万元"))
					.toList());
		String address = "/filings/" + filing;
		assertThat(this.demo.page(TEAM, address)).contains("name=\"explain.Q002@1\"", "name=\"turn\"")
			.doesNotContain("explain.Q002@55");
		assertThat(this.demo.page(TEAM, address + "?only=warnings")).contains("id=\"line-1\"", "id=\"line-55\"")
			.doesNotContain("id=\"line-2\"");
		String turned = Demo
			.page(send(address + "/submit?after=50").param("turn", "true").param("explain.Q002@1", "甲园区投产"), 200);
		assertThat(turned).contains("name=\"explain.Q002@55\"", "name=\"explain.Q002@1\"", "甲园区投产");
		assertThat(this.demo.get(TEAM, address).get("state").asString()).isEqualTo("draft");
		String refused = Demo.page(send(address + "/submit").param("explain.Q002@1", "甲园区投产"), 422);
		assertThat(refused).contains("id=\"line-55\"", "name=\"explain.Q002@1\"", "甲园区投产")
			.doesNotContain("id=\"line-1\"");
		assertThat(send(address + "/submit").param("explain.Q002@1", "甲园区投产")
			.param("explain.Q002@55", "乙园区投产")
			.exchange()
			.getResponse()
			.getStatus()).isEqualTo(302);
		assertThat(this.demo.get(TEAM, address).get("state").asString()).isEqualTo("submitted");
		this.filings.act(TEAM, filing, "withdraw");
		posted.get("lines")
			.forEach((line) -> this.filings.takeBack("indicator-values", line.get("recordId").stringValue()));
	}

	private MockMvcTester.MockMvcRequestBuilder send(String address) {
		return this.demo.send(TEAM, address);
	}

}

package cn.xieshou.project;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.TestBooks;

import static org.assertj.core.api.Assertions.assertThat;

/** Projects in the books. */
@DatabaseTest
class ProjectTests {

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	JsonNode record(String ref) {
		JsonNode found = this.demo.get("official", "/refs?ref=" + ref);
		return this.demo.get("official", "/projects/" + found.get("id").stringValue());
	}

	JsonNode filed(String form) {
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings",
				"{\"type\":\"projects\",\"form\":{\"pairing\":\"越秀区—遂溪县\",%s},\"evidence\":[{\"document\":\"D000\"}]}"
					.formatted(form)));
		if (!filing.path("state").asString("").equals("draft")) {
			return filing;
		}
		String id = filing.get("id").stringValue();
		JsonNode submitted = Demo.json(this.demo.post("team-suixi", "/filings/" + id + "/submit", "{}"));
		if (!submitted.path("state").asString("").equals("submitted")) {
			return submitted;
		}
		Demo.json(this.demo.post("county-suixi", "/filings/" + id + "/approve", "{}"));
		return Demo.json(this.demo.post("city-zhanjiang", "/filings/" + id + "/approve", "{}"));
	}

	@Test
	void everyProjectOfTheDocumentsAnswersToItsReference() {
		TestBooks.read("projects.csv")
			.forEach((line) -> assertThat(record(line.getField("ref")).get("name").stringValue())
				.isEqualTo(line.getField("name")));
	}

	@Test
	void aProjectSaysWhatItsDocumentSays() {
		JsonNode milk = record("project:嘉立荷牧业奶源基地建设项目");
		assertThat(milk.at("/plannedInvestment/value").stringValue()).isEqualTo("9");
		assertThat(milk.get("doubt").stringValue()).contains("10亿元");
		assertThat(milk.has("jobs")).as("a destroyed number is not reported").isFalse();
		assertThat(milk.at("/commitments/0/promised/unit").stringValue()).isEqualTo("万亩");
		assertThat(record("project:湛江生物质液体燃料项目").at("/stages/0/stage").stringValue()).isEqualTo("SIGNED");
		assertThat(record("project:中药材种植及帮扶项目基地、乡村就业工厂").get("investorOrganisations").size()).isEqualTo(2);
	}

	@Test
	void aFiledProjectIsListedByItsStageAndAmounts() {
		JsonNode posted = filed("""
				"name":"遂溪菠萝罐头厂项目","region":"440823","investor":"广州酒家集团股份有限公司","industryClass":"C1453",
				"stages":[{"stage":"SIGNED","on":"2024-05"},{"stage":"STARTED","on":"2024-09-12"}],
				"agreedInvestment":"超1.2亿元","inPlace":"3500万元","jobs":"320余人","services":["READY_LAND","全程代办"],
				"contracts":[{"name":"投资协议","signedOn":"2024-05-20","amount":"12000万元"}],
				"locations":[{"address":"岭北工业园","latitude":21.37,"longitude":110.25}]""");
		assertThat(posted.path("state").asString("")).as(posted.toString()).isEqualTo("posted");
		JsonNode list = this.demo.get("official", "/projects?sort=-stageOn&stage=STARTED&q=" + "菠萝罐头");
		assertThat(list.at("/items/0/stageOn").stringValue()).isEqualTo("2024-09-12");
		assertThat(list.at("/totals/agreedInvestment/sum/value").stringValue()).isEqualTo("120000000.00");
		assertThat(list.at("/totals/inPlace/sum/value").stringValue()).isEqualTo("35000000.00");
		assertThat(list.at("/totals/plannedInvestment/parts").intValue()).isZero();
	}

	private org.assertj.core.api.AbstractStringAssert<?> page(String account, String address) {
		return assertThat(this.mvc.get().uri(address).with(this.demo.as(account))).hasStatusOk().bodyText();
	}

	@Test
	void itsPageKeepsTheThreeAmountsApart() {
		page("official", "/projects/" + record("project:嘉立荷牧业奶源基地建设项目").get("id").stringValue()).contains("各自单列，不相加",
				"联农带农：承诺与兑现", "兑现数未报", "5万亩", "嘉立荷牧业集团与武威市凉州区政府签订协议");
		page("official", "/projects/" + record("project:海上风电重型装备制造基地").get("id").stringValue()).doesNotContain("阶段进展");
		page("official", "/projects/" + record("project:湛江生物质液体燃料项目").get("id").stringValue())
			.contains("阶段进展", "签约", "时间未报", "未单独记载", "尚未到")
			.doesNotContain("终止");
	}

	@Test
	void whoeverEntersANewProjectIsWarnedOfOnesThatAreThere() {
		page("team-suixi", "/filings/new?type=projects").contains("data-doubles=\"/api/v1/projects/doubles\"");
		page("team-suixi", "/filings/new?type=parks").doesNotContain("data-doubles");
	}

	@Test
	void whatBreaksARuleIsRefusedInWords() {
		JsonNode refused = filed(
				"""
						"name":"遂溪椰子汁厂","stages":[{"stage":"SIGNED","on":"2023-09-12"},{"stage":"STARTED","on":"2023-08-30"}]""");
		assertThat(refused.get("status").intValue()).isIn(409, 422);
		assertThat(refused.toString()).contains("“开工”（2023-08-30）早于“签约”（2023-09-12）");
		assertThat(filed("\"name\":\"遂溪虾苗场\",\"industryClass\":\"14C\"").get("status").intValue()).isEqualTo(422);
	}

	@Test
	void aProjectThatMayBeThereAlreadyIsFoundWithinScope() {
		JsonNode found = doubles("official", "name=" + "廉江市智能加湿器、抽湿器生产项目" + "&region=440881");
		assertThat(found.at("/0/name").stringValue()).isEqualTo("廉江市智能加湿器和抽湿器项目");
		assertThat(found.at("/0/why").stringValue()).contains("名称相近", "同一地区");
		assertThat(doubles("team-qiannan", "name=" + "廉江市智能加湿器、抽湿器生产项目")).isEmpty();
		assertThat(doubles("official", "name=" + "廉江市智能加湿器、抽湿器生产项目" + "&region=622927")).isEmpty();
	}

	@Test
	void theSameFirmInTheSamePlaceNeedsLessOfAName() {
		JsonNode found = doubles("official", "name=" + "肉羊养殖扩建" + "&investor=" + "天津物宗园有限公司" + "&region=621027");
		assertThat(found.valueStream().map((one) -> one.get("name").stringValue())).contains("“村社合一”肉羊养殖合作社（15个）");
		assertThat(found.at("/0/why").stringValue()).contains("同一投资方");
		assertThat(doubles("official", "name=" + "肉羊养殖扩建" + "&region=621027")).isEmpty();
	}

	@Test
	void withoutANameNothingCanBeLookedFor() {
		assertThat(this.demo.status("official", "/projects/doubles")).isEqualTo(400);
		assertThat(this.demo.status("official", "/projects/doubles?name=a&region=xx")).isEqualTo(400);
	}

	private JsonNode doubles(String account, String query) {
		try {
			return JsonMapper.builder()
				.build()
				.readTree(this.mvc.get()
					.uri("/api/v1/projects/doubles?" + query)
					.with(this.demo.as(account))
					.exchange()
					.getResponse()
					.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

package cn.xieshou.park;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.TestBooks;

import static org.assertj.core.api.Assertions.assertThat;

/** Parks, enclaves and clusters in the books. */
@DatabaseTest
class ParkTests {

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	/** The record that answers to a reference. */
	JsonNode record(String ref) {
		JsonNode found = this.demo.get("official", "/refs?ref=" + ref);
		return this.demo.get("official", "/" + found.get("type").stringValue() + "/" + found.get("id").stringValue());
	}

	JsonNode posted(String type, String form) {
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings", """
				{"type":"%s","form":{"pairing":"越秀区—遂溪县",%s},"evidence":[{"document":"D000"}]}""".formatted(type,
				form)));
		assertThat(filing.path("state").asString("")).as(filing.toString()).isEqualTo("draft");
		String id = filing.get("id").stringValue();
		Demo.json(this.demo.post("team-suixi", "/filings/" + id + "/submit", "{}"));
		Demo.json(this.demo.post("county-suixi", "/filings/" + id + "/approve", "{}"));
		JsonNode posted = Demo.json(this.demo.post("city-zhanjiang", "/filings/" + id + "/approve", "{}"));
		assertThat(posted.path("state").asString("")).as(posted.toString()).isEqualTo("posted");
		return this.demo.get("official", "/" + type + "/" + posted.at("/lines/0/recordId").stringValue());
	}

	@ParameterizedTest
	@ValueSource(strings = { "parks", "enclaves", "clusters" })
	void everyNamedThingOfTheDocumentsAnswersToItsReference(String type) {
		TestBooks.read(type + ".csv").forEach((line) -> {
			JsonNode found = this.demo.get("official", "/refs?ref=" + line.getField("ref"));
			assertThat(found.path("type").asString("")).as(line.getField("ref")).isEqualTo(type);
		});
	}

	@Test
	void aParkSaysWhatItsDocumentSays() {
		JsonNode park = record("park:岭海中小微企业创业园");
		assertThat(park.at("/plannedArea/value").stringValue()).isEqualTo("330");
		assertThat(park.at("/plannedArea/base/value").stringValue()).isEqualTo("220000.00");
		assertThat(park.get("state").stringValue()).isEqualTo("UNVEILED");
		assertThat(park.get("phases").valueStream().map((phase) -> phase.get("state").stringValue()))
			.containsExactly("PRODUCING", "BUILDING", "ACQUIRING");
		assertThat(park.at("/phases/0/enterprises/value").stringValue()).isEqualTo("14");
		assertThat(park.at("/milestones/0/on").stringValue()).isEqualTo("2023-11");
		assertThat(park.get("within").size()).isEqualTo(2);
		JsonNode whole = record("park:宝安-潮南共建产业园");
		assertThat(whole.at("/plannedArea/comparator").stringValue()).isEqualTo(">=");
		assertThat(record("park:两英龙岭工业园区").get("parent")).isEqualTo(whole.get("id"));
		assertThat(record("park:广州越秀（遂溪）绿色健康食品产业园").get("utilities").size()).isEqualTo(8);
	}

	@Test
	void anEnclaveAndAClusterSayWhatTheirDocumentsSay() {
		JsonNode base = record("enclave:光明-金平产业协同发展基地");
		assertThat(base.get("rentFreeMonths").intValue()).isEqualTo(36);
		assertThat(base.get("rentPayer").stringValue()).isEqualTo("光明区政府");
		assertThat(base.get("exhibitSections").size()).isEqualTo(9);
		assertThat(base.has("leaseFrom")).isFalse();
		assertThat(record("enclave:“研发孵化+招商展示”反向飞地平台").at("/possibleSame/0"))
			.isEqualTo(record("enclave:广州越秀（遂溪）科创中心").get("id"));
		JsonNode cluster = record("industry_cluster:遂溪预制菜产业集群");
		assertThat(cluster.at("/output/comparator").stringValue()).isEqualTo("~");
		assertThat(record("industry_cluster:绿色石化产业").get("strategy").stringValue()).isEqualTo("FILL");
	}

	@Test
	void aFiledParkKeepsItsPartsWithTheirAmounts() {
		JsonNode park = posted("parks", """
				"name":"遂溪火山红薯加工园","kind":"AGRICULTURE","plannedArea":"约1.2平方公里","rent":"9.5元/平方米·月",
				"phases":[{"name":"一期","area":"超300亩","state":"BUILDING","since":"2024-03"}],
				"plots":[{"number":"A-1","area":"45.5亩","state":"SOLD"}],
				"tenants":[{"name":"广州酒家","organisation":"enterprise:广州酒家","entered":"2024","area":"2000平方米"}]""");
		assertThat(park.at("/phases/0/area/word").stringValue()).isEqualTo("超");
		assertThat(park.at("/phases/0/area/base/value").stringValue()).isEqualTo("200000.00");
		assertThat(park.at("/tenants/0/organisation").stringValue()).hasSize(36);
		assertThat(park.at("/rent/unit").stringValue()).isEqualTo("元/平方米·月");
	}

	@Test
	void aFiledClusterKeepsItsPositions() {
		JsonNode cluster = posted("clusters", """
				"name":"遂溪红薯产业集群","output":"超1.5亿元","outputPeriod":"2024",
				"positions":[{"name":"冷链仓储","kind":"FILL","gap":true}]""");
		assertThat(cluster.at("/positions/0/gap").booleanValue()).isTrue();
	}

	@Test
	void whoeverSeesAnEnclaveIsToldWhenItsTimeWithoutRentEnds() {
		LocalDate today = LocalDate.now(ZoneOffset.ofHours(8));
		JsonNode enclave = posted("enclaves", """
				"name":"遂溪（广州）选品中心","direction":"REVERSE","leaseFrom":"%s","rentFreeMonths":12,"benefitRules":[
				{"year":2024,"hostShare":"50","homeShare":"33.3333","others":"园区公司","amount":"100万元"}]"""
			.formatted(today.minusYears(1).plusDays(31)));
		String id = enclave.get("id").stringValue();
		assertThat(ending("official", 60)).contains(id);
		assertThat(ending("team-suixi", 60)).contains(id);
		assertThat(ending("team-longhu", 60)).doesNotContain(id);
		assertThat(ending("official", 20)).doesNotContain(id);
		assertThat(this.demo.status("official", "/enclaves/rent-free?days=-1")).isEqualTo(400);
		JsonNode split = this.demo.get("official", "/enclaves/" + id + "/benefits").at("/items/0/split");
		assertThat(split.get("host").stringValue()).isEqualTo("500000.00");
		assertThat(split.get("home").stringValue()).isEqualTo("333333.00");
		assertThat(split.get("others").stringValue()).isEqualTo("166667.00");
		assertThat(this.demo.status("team-longhu", "/enclaves/" + id + "/benefits")).isEqualTo(404);
	}

	private java.util.List<String> ending(String account, int days) {
		return this.demo.get(account, "/enclaves/rent-free?days=" + days)
			.get("items")
			.valueStream()
			.map((item) -> item.get("id").stringValue())
			.toList();
	}

	/** The page that an account sees of a record. */
	private org.assertj.core.api.AbstractStringAssert<?> page(String type, JsonNode record) {
		return assertThat(
				this.mvc.get().uri("/" + type + "/" + record.get("id").stringValue()).with(this.demo.as("official")))
			.hasStatusOk()
			.bodyText();
	}

	@Test
	void theirPagesShowWhatIsSpecialToThem() {
		page("parks", record("park:广州市-湛江市产业转移合作园")).contains("建设里程碑", "搭建管理架构", "明确共享机制", "尚未到", "三级管理架构",
				"广州市—湛江市产业转移合作园管理委员会");
		page("parks", record("park:岭海中小微企业创业园")).contains("分期建设", "土地收储", "14家", "未单独记载", "整备土地");
		page("parks", record("park:龙湖现代产业园")).doesNotContain("建设里程碑", "分期建设", "整备土地</div>");
		page("enclaves", record("enclave:光明-金平产业协同发展基地")).contains("布展方案已敲定，装修推进中", "租期起始未报，免租截止日无从推算");
	}

	@Test
	void theirPagesWorkOutWhatFollows() {
		LocalDate today = LocalDate.now(ZoneOffset.ofHours(8));
		page("enclaves",
				posted("enclaves",
						"""
								"name":"遂溪（深圳）选品中心","direction":"REVERSE","leaseFrom":"%s","rentFreeMonths":12,"benefitRules":[
								{"year":2024,"hostShare":"50","homeShare":"33.3333","others":"园区公司","amount":"100万元"},
								{"year":2025,"hostShare":"50","homeShare":"50","amount":"超80万元"}]"""
							.formatted(today.minusYears(1).plusDays(31))))
			.contains("请尽早落实之后的租金", "333,333.00", "166,667.00", "1,000,000.00", "不是确数，不分");
		page("clusters", posted("clusters", """
				"name":"遂溪生蚝产业集群","positions":[{"name":"种苗","kind":"STRENGTHEN","filledBy":"某育苗场"},
				{"name":"冷链仓储","kind":"FILL","gap":true}]""")).contains("共 2 个链位，缺口 1 个", "某育苗场", "补链");
		page("parks", posted("parks", """
				"name":"遂溪生蚝加工园","kind":"AGRICULTURE","workshopsBuilt":"2万平方米","tenants":[
				{"name":"广州酒家","organisation":"enterprise:广州酒家","entered":"2024"},
				{"name":"某包装厂","entered":"2023","left":"2025-03"}]""")).contains("在园 1 家，已退出 1 家", "2025-03",
				"标准厂房：可租");
	}

	@Test
	void parksAndEnclavesAddUpWithoutSummaries() {
		assertThat(sum("park.total", "深圳—汕头")).isEqualTo("11");
		assertThat(sum("enclave.opened", "深圳—汕头")).isEqualTo("1");
		assertThat(sum("enclave.total", "深圳—汕头")).isEqualTo("2");
	}

	private String sum(String indicator, String pairing) {
		String code = this.demo.get("official", "/refs?ref=" + "pairing:" + pairing).get("id").stringValue();
		return this.demo.get("official", "/figures?indicator=" + indicator + "&pairing=" + code)
			.get("items")
			.valueStream()
			.filter((item) -> item.get("pairingName").stringValue().equals(pairing))
			.map((item) -> item.get("value").stringValue())
			.findAny()
			.orElse("");
	}

}

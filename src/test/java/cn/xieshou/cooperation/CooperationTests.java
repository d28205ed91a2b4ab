package cn.xieshou.cooperation;

import java.time.LocalDate;
import java.util.Map;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.TestBooks;

import static org.assertj.core.api.Assertions.assertThat;

/** Modes, events, linkages, facilities, products and services in the books. */
@DatabaseTest
class CooperationTests {

	/** The types of the books and the record types that they became. */
	static final Map<String, String> TYPES = Map.ofEntries(Map.entry("cooperation_mode", "modes"),
			Map.entry("event", "events"), Map.entry("honour", "honours"),
			Map.entry("school_or_hospital_pairing", "linkages"), Map.entry("village_pairing", "linkages"),
			Map.entry("tourism_asset", "facilities"), Map.entry("demonstration_village", "facilities"),
			Map.entry("service_facility", "facilities"), Map.entry("service_station", "facilities"),
			Map.entry("workshop", "facilities"), Map.entry("public_post", "facilities"),
			Map.entry("base", "facilities"), Map.entry("relocation_community", "facilities"),
			Map.entry("school_facility", "facilities"), Map.entry("infrastructure", "facilities"),
			Map.entry("product_brand", "products"), Map.entry("platform", "services"),
			Map.entry("service_mechanism", "services"), Map.entry("programme", "services"));

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	JsonNode called(String ref) {
		JsonNode found = this.demo.get("official", "/refs?ref=" + ref);
		return this.demo.get("official", "/" + found.get("type").stringValue() + "/" + found.get("id").stringValue());
	}

	@Test
	void everyNamedThingOfTheBooksAnswersToItsReference() {
		for (NamedCsvRecord line : TestBooks.read("entities.csv")) {
			String ref = line.getField("type") + ":" + line.getField("name_zh");
			JsonNode found = this.demo.get("official", "/refs?ref=" + ref);
			assertThat(found.path("id").isString()).as(ref).isTrue();
			String type = line.getField("attributes").contains("\"parent\": \"九大工程\"") ? "tasks"
					: TYPES.get(line.getField("type"));
			if (type != null) {
				assertThat(found.get("type").stringValue()).as(ref).isEqualTo(type);
			}
			if (!line.getField("was_ref").isEmpty()) {
				assertThat(this.demo.status("official", "/refs?ref=" + line.getField("was_ref"))).as(ref)
					.isEqualTo(200);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "cooperation_mode:“湾区研发+遂溪生产”模式, /assistingSide, 湾区研发",
			"event:“津企陇上行”活动（2019—2021三届）, /inPlace/value, 148.31", "event:“津企陇上行”活动（2019—2021三届）, /held, 2019/2021",
			"event:系列招聘活动, /sessions/word, 余", "school_or_hospital_pairing:医院结对（54家→79家）, /assistedCount/value, 79",
			"village_pairing:村（社区）/企业/社会组织结对235个村, /assistedCount/value, 235",
			"service_station:主平台金融服务站, /banks/value, 16", "school_facility:华夏未来天人智慧幼儿园, /investment/word, 逾",
			"base:涟江坝区, /area/base/value, 66666666.67", "demonstration_village:惠水县好花红村, /assistedBy, 440103",
			"product_brand:火山红薯, /output/word, 超", "product_brand:刺梨产品, /beneficiaries/value, 2.5",
			"platform:湛江市公共资源电子交易系统2.0版, /since, 2023-10", "platform:工程建设项目全流程网办系统, /results/1/amount/unit, 张" })
	void whatTheSourcesSayStandsInItsField(String ref, String field, String value) {
		assertThat(called(ref).at(field).asString("")).isEqualTo(value);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"modes | \"name\":\"“前店后园”试行\",\"assistingSide\":\"前店\",\"assistedSide\":\"后园\",\"state\":\"PILOT\" | /state | PILOT",
			"events | \"name\":\"遂溪荔枝推介会\",\"kind\":\"PROMOTION\",\"held\":\"2024-05\",\"visitors\":\"300余人\",\"series\":\"event:广州博览会\" | /visitors/word | 余",
			"facilities | \"name\":\"界炮镇车间\",\"kind\":\"WORKSHOP\",\"workers\":\"45人\",\"formerlyPoor\":\"12人\" | /formerlyPoor/value | 12",
			"facilities | \"name\":\"官湖村\",\"kind\":\"VILLAGE\",\"works\":[\"PARTY\",\"INDUSTRY\"] | /works/1 | INDUSTRY",
			"services | \"name\":\"遂溪帮办\",\"kind\":\"GUIDE\",\"online\":true,\"results\":[{\"what\":\"帮办\",\"amount\":\"80件\"}] | /results/0/amount/value | 80" })
	void passesReviewIntoTheBooks(String type, String form, String field, String value) {
		assertThat(this.filings.posted(type, form).at(field).asString("")).isEqualTo(value);
	}

	@Test
	void aFieldOfAnotherKindIsRefusedAtTheDesk() {
		JsonNode filing = this.filings.written("facilities", """
				"name":"城月村","kind":"VILLAGE","banks":"3家\"""");
		JsonNode answer = Demo
			.json(this.demo.post("team-suixi", "/filings/" + filing.get("id").stringValue() + "/submit", "{}"));
		assertThat(answer.get("status").intValue()).isEqualTo(409);
		assertThat(answer.get("detail").stringValue()).contains("示范村");
	}

	@Test
	void bodiesNamedByWordsOrReferenceCountOnce() {
		String school = """
				"name":"%s","kind":"ENTERPRISE","assisting":[%s],"assistingOrganisations":[%s],"assisted":[%s]""";
		this.filings.posted("linkages", school.formatted("岭南帮村", "", "\"enterprise:岭南集团\"", "\"黄略村\",\"界炮村\""));
		this.filings.posted("linkages", school.formatted("酒家与岭南帮村", "\"岭南集团\",\"某商行\"", "", "\"黄略村\""));
		JsonNode count = this.demo.get("team-suixi", "/linkages/counts?pairing=440104-440823&kind=ENTERPRISE")
			.at("/items/0");
		assertThat(count.get("linkages").intValue()).isEqualTo(2);
		assertThat(count.get("assisting").intValue()).isEqualTo(2);
		assertThat(count.get("assisted").intValue()).isEqualTo(2);
		assertThat(count.get("links").intValue()).isEqualTo(3);
	}

	@Test
	void statedCountsStandApartAndScopeHolds() {
		JsonNode hospitals = this.demo.get("official", "/linkages/counts?kind=HOSPITAL").at("/items/0");
		assertThat(hospitals.at("/statedAssisting/value").stringValue()).isEqualTo("54");
		assertThat(hospitals.get("assisting").intValue()).isZero();
		assertThat(this.demo.get("team-suixi", "/linkages/counts?kind=HOSPITAL").get("items").size()).isZero();
		assertThat(this.demo.status("official", "/linkages/counts?colour=red")).isEqualTo(400);
	}

	@Test
	void certificatesThatEndSoonAreAskedForByDay() {
		LocalDate today = LocalDate.now();
		this.filings.posted("products", """
				"name":"遂溪火龙果","kind":"FARM","certificates":[{"name":"绿色食品","number":"LB-1","until":"%s"},
				{"name":"地理标志","number":"AGI-2","until":"%s"},{"name":"有机","until":"%s"}]"""
			.formatted(today.plusDays(20), today.plusDays(200), today.minusDays(1)));
		JsonNode ending = this.demo.get("team-suixi", "/products/certificates?days=30");
		assertThat(ending.get("items").valueStream().map((one) -> one.get("certificate").stringValue()))
			.containsExactly("有机", "绿色食品");
		assertThat(ending.at("/items/0/expired").booleanValue()).isTrue();
		assertThat(this.demo.status("team-suixi", "/products/certificates?days=-1")).isEqualTo(400);
	}

	@Test
	void whatIsRegisteredIsCountedInTheFigureStore() {
		assertThat(this.demo.get("official", "/totals?indicator=facility.total&pairing=440100-522700")
			.at("/sum/value")
			.stringValue())
			.isEqualTo(this.demo.get("official", "/facilities?pairing=440100-522700").get("total").asString());
		assertThat(this.demo.get("official", "/figures?indicator=linkage.total&pairing=440100-522700").get("items"))
			.as("of the three linkages each stands for many")
			.isEmpty();
	}

	@Test
	void thePagesShowEditionsSidesAndCertificates() {
		assertThat(page("event:2022年“津陇共振兴”合作交流洽谈大会")).contains("历届", "系列合计", "不可比", "2019/2021");
		assertThat(page("school_or_hospital_pairing:医院结对（54家→79家）")).contains("结对双方", "54家", "广州—黔南的结对共建合计");
		JsonNode product = this.filings.posted("products", """
				"name":"页面火龙果","kind":"FARM","certificates":[{"name":"绿色食品","until":"2020-12-31"},
				{"name":"地理标志"},{"name":"有机","until":"%s"}]""".formatted(LocalDate.now().plusDays(400)));
		assertThat(this.demo.page("official", "/products/" + product.get("id").stringValue())).contains("已过期", "未注明期限",
				"时效");
	}

	private String page(String ref) {
		JsonNode found = this.demo.get("official", "/refs?ref=" + ref);
		return this.demo.page("official", "/" + found.get("type").stringValue() + "/" + found.get("id").stringValue());
	}

}

package cn.xieshou.asset;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.TestForms;
import cn.xieshou.register.Place;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.RuleBatch;
import cn.xieshou.values.Quantity;

import static org.assertj.core.api.Assertions.assertThat;

/** Assets in the books, and what was spent on the projects that they came of. */
@DatabaseTest
class AssetTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	AssetValueRule rule;

	@Test
	void anAssetIsPostedWithWhatItBringsYearByYear() {
		JsonNode asset = this.filings.posted("assets", """
				"name":"红薯冷库测试资产","kind":"OPERATING","shape":"FIXED","region":"440823","acquired":"2023-06",
				"fundSources":["COOPERATION","BRIDGING"],"originalValue":"320.5万元","ownerTier":"VILLAGE","owner":"城月镇",
				"custodian":"城月镇农业农村办","way":"LEASE","state":"NORMAL",
				"incomes":[{"year":"2024","due":"12万元","received":"12万元","distributed":"12万元","to":"村集体和农户"}]""");
		String id = asset.get("id").asString();
		assertThat(asset.at("/incomes/0/received/value").asString()).isEqualTo("12");
		JsonNode list = this.demo.get("official", "/assets?q=冷库测试资产&kind=OPERATING&ownerTier=VILLAGE");
		assertThat(list.get("total").intValue()).isOne();
		assertThat(this.demo.page("official", "/assets/" + id)).contains("320.5万元", "城月镇农业农村办", "村集体和农户", "租赁");
		this.filings.takeBack("assets", id);
	}

	@Test
	void whatHasAValueAndNoOwnerIsRefused() {
		JsonNode refused = this.filings.decided("assets", """
				"name":"权属不明测试资产","kind":"PUBLIC","originalValue":"20万元\"""");
		assertThat(refused.path("status").asInt()).as(refused.toString()).isEqualTo(422);
		assertThat(refused.at("/errors/0/code").asString()).isEqualTo("F49");
	}

	/** Only where entries of funds say what was spent on the project. */
	@Test
	void assetsAreWorthNoMoreThanWasSpentOnTheirProject() {
		JsonNode built = this.filings.posted("projects", "\"name\":\"支出测试项目\"");
		Map<String, Object> project = this.jdbc.queryForMap("select id, root_id from project where id = ?::uuid",
				built.get("id").asString());
		assertThat(found(project, "12万元")).isEmpty();
		JsonNode fund = this.filings.posted("funds", "\"name\":\"支出测试资金\",\"source\":\"FISCAL\"");
		this.filings.posted("funding-entries", """
				"name":"支出测试到账","fund":%s,"kind":"RECEIVED","amount":"100000.00","movedOn":"2025-05-05\""""
			.formatted(fund.get("id")));
		JsonNode entry = this.filings.posted("funding-entries", """
				"name":"支出测试支付","fund":%s,"kind":"PAID","amount":"100000.00","movedOn":"2025-05-06",
				"documentNumber":"支出测试-1","project":"%s\"""".formatted(fund.get("id"), project.get("id")));
		UUID id = UUID.fromString(entry.get("id").asString());
		assertThat(found(project, "12万元")).containsExactly("assets.moreThanPaid");
		assertThat(found(project, "10万元")).isEmpty();
		this.filings.posted("funding-entries", """
				"name":"支出测试冲销","fund":%s,"kind":"REVERSAL","amount":"100000.00","movedOn":"2025-05-07",
				"documentNumber":"支出测试-2","reverses":"%s\"""".formatted(fund.get("id"), id));
		assertThat(found(project, "12万元")).isEmpty();
	}

	/** What the rule finds in a new asset of a project. */
	private List<String> found(Map<String, Object> project, String value) {
		AssetForm form = TestForms.of(AssetForm.class, "支出测试资产",
				Map.of("project", project.get("id"), "originalValue", Quantity.parse(value)));
		Place place = new Place(UUID.randomUUID(), List.of((UUID) project.get("root_id")));
		return this.rule.check(new RuleBatch<AssetForm>().says(1, place, form, null).lines().get(0))
			.stream()
			.map(Hit::key)
			.toList();
	}

}

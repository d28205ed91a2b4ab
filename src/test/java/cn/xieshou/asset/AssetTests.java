package cn.xieshou.asset;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** Assets in the books, and what was spent on the projects that they came of. */
@DatabaseTest
class AssetTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

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
		String project = this.demo.get("team-suixi", "/projects?pairing=440104-440823&size=1")
			.at("/items/0/id")
			.asString();
		String asset = "\"name\":\"支出测试资产\",\"kind\":\"PUBLIC\",\"ownerTier\":\"TOWN\",\"project\":\"" + project
				+ "\",\"originalValue\":\"%s\"";
		assertThat(warnings(asset.formatted("12万元"))).isEmpty();
		JsonNode fund = this.filings.posted("funds", "\"name\":\"支出测试资金\",\"source\":\"FISCAL\"");
		JsonNode entry = this.filings.posted("funding-entries", """
				"name":"支出测试使用","fund":%s,"kind":"USE","amount":"100000.00","movedOn":"2025-05-06",
				"documentNumber":"支出测试-1","project":"%s\"""".formatted(fund.get("id"), project));
		assertThat(warnings(asset.formatted("12万元"))).containsExactly("F50");
		assertThat(warnings(asset.formatted("10万元"))).isEmpty();
		this.filings.takeBack("funding-entries", entry.get("id").asString());
		this.filings.takeBack("funds", fund.get("id").asString());
	}

	/** The rules that find something in a draft, which is withdrawn again. */
	private List<String> warnings(String form) {
		JsonNode draft = this.filings.written("assets", form);
		assertThat(draft.path("state").asString("")).as(draft.toString()).isEqualTo("draft");
		this.filings.act("team-suixi", draft.get("id").asString(), "withdraw");
		return draft.get("warnings").valueStream().map((warning) -> warning.get("rule").asString()).toList();
	}

}

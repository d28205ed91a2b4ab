package cn.xieshou.review;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What all pairings share is filed by one business administrator and approved by another.
 */
@DatabaseTest
class BusinessReviewTests {

	@Autowired
	Demo demo;

	private static String indicator(String code, String name) {
		return """
				{"type":"indicators","action":"create","form":{"code":"%s","name":"%s","nameEn":"%s","definition":"试验口径",
				"unit":"个","kind":"STOCK","overPairings":"SUM","overTime":"LAST","domain":"INDUSTRY"}}"""
			.formatted(code, name, name);
	}

	private JsonNode act(String account, String filing, String act) {
		return Demo.json(this.demo.post(account, "/filings/" + filing + "/" + act,
				act.equals("return") ? "{\"reason\":\"请核对\"}" : "{}"));
	}

	private String submitted(String code, String name) {
		JsonNode filing = Demo.json(this.demo.post("business", "/filings", indicator(code, name)));
		String id = filing.path("id").asString();
		assertThat(act("business", id, "submit").path("state").asString("")).as(filing.toString())
			.isEqualTo("submitted");
		return id;
	}

	@Test
	void whatOneFilesTheOtherApprovesInOneStepAndAllSeeIt() {
		String filing = submitted("test.four_eyes", "四眼指标");
		assertThat(this.demo.get("business-2", "/filings?state=submitted").toString()).contains(filing);
		assertThat(act("business-2", filing, "approve").path("state").asString("")).isEqualTo("posted");
		for (String reader : new String[] { "official", "team-longhu", "county-suixi", "helper-yuexiu", "business" }) {
			assertThat(this.demo.get(reader, "/indicators?q=四眼指标").get("items").size()).as(reader).isEqualTo(1);
		}
		String record = this.demo.get("business", "/indicators?q=四眼指标").at("/items/0/id").asString();
		String voiding = Demo.json(this.demo.post("business-2", "/filings", """
				{"type":"indicators","action":"void","recordId":"%s","baseVersion":1}""".formatted(record)))
			.path("id")
			.asString();
		act("business-2", voiding, "submit");
		assertThat(act("business", voiding, "approve").path("state").asString("")).isEqualTo("posted");
		assertThat(this.demo.get("official", "/indicators?q=四眼指标").get("items").size()).isZero();
	}

	@Test
	void nobodyApprovesWhatTheyFiledThemselves() {
		String filing = submitted("test.own", "自批指标");
		assertThat(act("business", filing, "approve").path("status").asInt()).isIn(403, 409, 422);
		assertThat(this.demo.get("business", "/filings/" + filing).path("state").asString()).isEqualTo("submitted");
		assertThat(act("business-2", filing, "return").path("state").asString("")).isEqualTo("returned");
	}

	@ParameterizedTest
	@ValueSource(strings = { "county-suixi", "city-zhanjiang", "helper-yuexiu", "team-suixi" })
	void whoReviewsPairingsSeesNothingOfItBeforeItIsPosted(String account) {
		String filing = submitted("test.unseen_" + account.replace('-', '_'), "未入账指标" + account);
		assertThat(this.demo.status(account, "/filings/" + filing)).isEqualTo(404);
		assertThat(act(account, filing, "approve").path("status").asInt()).isEqualTo(404);
		assertThat(act("business-2", filing, "return").path("state").asString("")).isEqualTo("returned");
	}

	@Test
	void nobodyElseFilesWhatAllPairingsShare() {
		assertThat(this.demo.post("team-suixi", "/filings", indicator("test.team", "工作队指标"))).hasStatus(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "projects", "indicator-values", "parks", "funds" })
	void aBusinessAdministratorSeesNoRecordOfAPairing(String type) {
		assertThat(this.demo.get("official", "/" + type).get("total").asInt()).isPositive();
		JsonNode seen = this.demo.get("business", "/" + type);
		assertThat(seen.get("items").size()).isZero();
		assertThat(seen.get("total").asInt()).isZero();
	}

	@Test
	void thePairingsThemselvesAreForBusinessAdministratorsToMaintain() {
		JsonNode seen = this.demo.get("business", "/pairings");
		assertThat(seen.get("total").asInt()).isEqualTo(this.demo.get("official", "/pairings").get("total").asInt());
		String root = created("试帮—试受", "440100", "440400", "");
		assertThat(act("county-suixi", root, "approve").path("status").asInt()).isEqualTo(404);
		assertThat(this.demo.get("business-2", "/filings?state=submitted").toString()).contains(root);
		assertThat(this.demo.page("business-2", "/review")).contains("试帮—试受");
		assertThat(act("business-2", root, "approve").path("state").asString("")).isEqualTo("posted");
		String below = created("试帮区—试受区", "440103", "440402", "试帮—试受");
		assertThat(act("business-2", below, "approve").path("state").asString("")).isEqualTo("posted");
		assertThat(this.demo.status("team-suixi", "/filings/" + below)).isEqualTo(404);
		for (String name : new String[] { "试帮区—试受区", "试帮—试受" }) {
			JsonNode pairing = this.demo.get("business", "/pairings?q=" + name).at("/items/0");
			String voiding = Demo.json(this.demo.post("business-2", "/filings", """
					{"type":"pairings","action":"void","recordId":"%s","baseVersion":1}"""
				.formatted(pairing.path("id").asString()))).path("id").asString();
			act("business-2", voiding, "submit");
			assertThat(act("business", voiding, "approve").path("state").asString("")).as(name).isEqualTo("posted");
		}
		assertThat(this.demo.status("official", "/figures")).as("sums of what is void").isEqualTo(200);
	}

	private String created(String name, String helper, String helped, String parent) {
		JsonNode filing = Demo.json(this.demo.post("business", "/filings", """
				{"type":"pairings","form":{"name":"%s","programme":"WITHIN_PROVINCE","parent":"%s","members":[
				{"side":"ASSISTING","region":"%s"},{"side":"ASSISTED","region":"%s"}]}}""".formatted(name, parent,
				helper, helped)));
		String id = filing.path("id").asString();
		assertThat(act("business", id, "submit").path("state").asString("")).as(filing.toString())
			.isEqualTo("submitted");
		return id;
	}

	@Test
	void aBusinessAdministratorFilesNothingForAPairing() {
		assertThat(this.demo.post("business", "/filings",
				"{\"type\":\"projects\",\"form\":{\"pairing\":\"越秀区—遂溪县\",\"name\":\"越权项目\"}}"))
			.hasStatus(403);
	}

	@Test
	void theHomeOfABusinessAdministratorShowsNoFigure() {
		assertThat(this.demo.page("business", "/home")).doesNotContain("href=\"/figures/");
		assertThat(this.demo.page("business", "/filings")).contains("/filings/new?type=indicators")
			.doesNotContain("/filings/new?type=projects");
		assertThat(this.demo.page("business", "/account")).contains("业务管理员", "各结对共用的指标");
	}

}

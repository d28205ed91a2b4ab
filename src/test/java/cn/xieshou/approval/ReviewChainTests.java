package cn.xieshou.approval;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.access.PairingTree;

import static org.assertj.core.api.Assertions.assertThat;

/** The steps of reviews are data, and what is under review goes on as it began. */
@DatabaseTest
class ReviewChainTests {

	@Autowired
	Demo demo;

	@Autowired
	ReviewChains chains;

	@Autowired
	PairingTree tree;

	private UUID pairing(String name) {
		return this.tree.find(name).orElseThrow().id();
	}

	private List<String> steps(String pairing) {
		return this.chains.of(pairing(pairing)).stream().map(ReviewStep::name).toList();
	}

	private JsonNode act(String account, String filing, String act) {
		return Demo.json(this.demo.post(account, "/filings/" + filing + "/" + act, "{}"));
	}

	private String filed(String account, String body) {
		JsonNode filing = Demo.json(this.demo.post(account, "/filings", body));
		String id = filing.path("id").asString("");
		JsonNode submitted = act(account, id, "submit");
		assertThat(submitted.path("state").asString("")).as(filing + " " + submitted).isEqualTo("submitted");
		return id;
	}

	private void posted(String body) {
		assertThat(act("business-2", filed("business", body), "approve").path("state").asString(""))
			.isEqualTo("posted");
	}

	private void set(String pairing, String reach, String steps) {
		posted("""
				{"type":"review-chains","form":{"name":"试验流程 %1$s","appliesTo":"%1$s","reach":"%2$s","steps":%3$s}}"""
			.formatted(pairing, reach, steps));
	}

	/** Nothing stays set that a test has set. */
	@AfterEach
	void takeAway() {
		for (JsonNode chain : this.demo.get("business", "/review-chains?q=试验流程").get("items")) {
			posted("""
					{"type":"review-chains","action":"void","recordId":"%s","baseVersion":%d}"""
				.formatted(chain.path("id").asString(), chain.path("version").asInt()));
		}
	}

	private String document(String account, String pairing) {
		return filed(account, "{\"type\":\"documents\",\"form\":{\"pairing\":\"" + pairing
				+ "\",\"title\":\"审核流程试验\",\"kind\":\"REPORT\"}}");
	}

	@Test
	void aPairingHasTheStepsOfTheNearestAboveUntilItHasItsOwn() {
		assertThat(steps("越秀区—遂溪县")).containsExactly("县级审核", "市级审核");
		set("广州—湛江", "WITH_BELOW", "[{\"name\":\"处室审核\",\"holder\":\"FIRST\"}]");
		assertThat(steps("越秀区—遂溪县")).containsExactly("处室审核");
		assertThat(this.chains.found(pairing("越秀区—遂溪县")).setAt()).isEqualTo(pairing("广州—湛江"));
		set("越秀区—遂溪县", "ITSELF", "[{\"name\":\"镇级\",\"holder\":\"FOURTH\"},{\"name\":\"县级\",\"holder\":\"FIRST\"}]");
		assertThat(steps("越秀区—遂溪县")).containsExactly("镇级", "县级");
		assertThat(steps("坪山区—龙湖区")).containsExactly("县级审核", "市级审核");
	}

	@Test
	void aPairingOfItsOwnStepsLeavesThoseBelowToOthers() {
		assertThat(steps("广州—湛江")).containsExactly("市级审核");
		assertThat(steps("越秀区—遂溪县")).containsExactly("县级审核", "市级审核");
		assertThat(steps("广州—黔南")).containsExactly("县级审核", "市级审核");
	}

	@Test
	void whatBelongsToNoPairingPassesOneStepOfBusinessAdministrators() {
		assertThat(this.chains.of(null)).isEqualTo(ReviewChains.OF_COMMONS);
	}

	@Test
	void whatIsUnderReviewGoesOnAsItBegan() {
		String before = document("team-suixi", "越秀区—遂溪县");
		set("越秀区—遂溪县", "WITH_BELOW", "[{\"name\":\"只有市\",\"holder\":\"SECOND\"}]");
		String after = document("team-suixi", "越秀区—遂溪县");
		assertThat(this.demo.get("county-suixi", "/filings/" + before).get("steps").size()).isEqualTo(2);
		assertThat(this.demo.get("city-zhanjiang", "/filings/" + after).get("steps").size()).isEqualTo(1);
		assertThat(act("county-suixi", after, "approve").path("status").asInt()).isEqualTo(403);
		assertThat(act("city-zhanjiang", before, "approve").path("status").asInt()).isEqualTo(403);
		assertThat(this.demo.page("city-zhanjiang", "/review")).doesNotContain(before);
		assertThat(this.demo.page("city-zhanjiang", "/filings/" + after)).contains("只有市");
		assertThat(act("county-suixi", before, "approve").path("step").asInt()).isEqualTo(2);
		for (String filing : List.of(before, after)) {
			assertThat(Demo
				.json(this.demo.post("city-zhanjiang", "/filings/" + filing + "/return", "{\"reason\":\"试验完毕\"}"))
				.path("state")
				.asString("")).isEqualTo("returned");
			act("team-suixi", filing, "withdraw");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					[{"name":"一","holder":"FIRST"},{"name":"二","holder":"FIRST"}]   | steps[1].holder
					[{"name":"一","holder":"BUSINESS"}]                              | steps[0].holder
					[{"name":"一","holder":"FIRST","days":0}]                        | steps[0].days
					[{"name":"一","holder":"FIRST"},{"name":"二","holder":"SECOND"},{"name":"三","holder":"THIRD"},{"name":"四","holder":"FOURTH"},{"name":"五","holder":"FIRST"}] | steps
					[]                                                              | steps
					""")
	void stepsThatNobodyCouldPassAreRefused(String steps, String field) {
		JsonNode filing = Demo.json(this.demo.post("business", "/filings",
				"{\"type\":\"review-chains\",\"form\":{\"name\":\"试验流程\",\"appliesTo\":\"天津—甘肃\",\"steps\":" + steps
						+ "}}"));
		JsonNode answer = filing.has("id") ? act("business", filing.path("id").asString(), "submit") : filing;
		assertThat(Objects.requireNonNull(answer.get("errors")).toString()).contains(field);
	}

	@Test
	void stepsAreSetOnceForAPairingAndReach() {
		JsonNode filing = Demo.json(this.demo.post("business", "/filings", """
				{"type":"review-chains","form":{"name":"再设","appliesTo":"广州—湛江","reach":"ITSELF",
				"steps":[{"name":"一","holder":"FIRST"}]}}"""));
		JsonNode answer = act("business", filing.path("id").asString(), "submit");
		assertThat(answer.path("status").asInt()).isIn(409, 422);
		assertThat(answer.toString()).contains("已经设置过");
	}

}

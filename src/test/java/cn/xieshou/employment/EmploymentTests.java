package cn.xieshou.employment;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** People in work, courses and fairs on their way into the books. */
@DatabaseTest
class EmploymentTests {

	private static final String OCTOBER = """
			"name":"遂溪县务工就业测试","region":"440823","period":"2025-10/YTD","total":"494人","formerlyPoor":"126人",
			"helpingSide":"210人","elsewhere":"260人","inProvince":"24人\"""";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Test
	void peopleInWorkArePostedOnceAPlaceAndPeriod() {
		JsonNode posted = this.filings.posted("employments", OCTOBER);
		assertThat(posted.at("/helpingSide/value").asString()).isEqualTo("210");
		assertThat(posted.get("period").asString()).isEqualTo("2025-10/YTD");
		assertThat(this.demo.get("official", "/employments?q=务工就业测试&region=440823").get("total").intValue()).isOne();
		JsonNode again = this.filings.written("employments", OCTOBER);
		JsonNode warning = again.at("/warnings/0");
		assertThat(warning.get("rule").asString()).isEqualTo("X030");
		assertThat(warning.at("/cites/0/id")).isEqualTo(posted.get("id"));
		this.filings.act("team-suixi", again.get("id").asString(), "withdraw");
		assertThat(this.demo.page("official", "/employments/" + posted.get("id").asString())).contains("去向", "到结对帮扶方",
				"210人");
		this.filings.takeBack("employments", posted.get("id").asString());
	}

	@Test
	void destinationsThatDoNotAddUpAreRefused() {
		JsonNode refused = this.filings.decided("employments",
				OCTOBER.replace("494人", "495人").replace("2025-10", "2025-09"));
		assertThat(refused.path("status").asInt()).as(refused.toString()).isEqualTo(422);
		assertThat(refused.at("/errors/0/code").asString()).isEqualTo("Q008");
		assertThat(refused.at("/errors/0/field").asString()).isEqualTo("total");
	}

	@Test
	void aPlaceOfNeitherSideOfThePairingIsRefused() {
		JsonNode refused = this.filings.decided("employments", OCTOBER.replace("440823", "350823"));
		assertThat(refused.path("status").asInt()).as(refused.toString()).isEqualTo(422);
		assertThat(refused.at("/errors/0/code").asString()).isEqualTo("Q018");
		assertThat(refused.at("/errors/0/field").asString()).isEqualTo("region");
	}

	@Test
	void workshopsThatEmployMoreThanWorkInTheProvinceAreAskedAbout() {
		String workshop = this.filings
			.posted("facilities", "\"name\":\"车间吸纳测试\",\"kind\":\"WORKSHOP\",\"region\":\"440823\",\"workers\":\"30人\"")
			.get("id")
			.asString();
		String now = "2026-10";
		JsonNode more = this.filings.written("employments", OCTOBER.replace("2025-10/YTD", now));
		assertThat(more.at("/warnings").valueStream().map((one) -> one.get("rule").asString())).contains("Q036");
		JsonNode fewer = this.filings.written("employments",
				OCTOBER.replace("2025-10/YTD", now).replace("24人", "3000人").replace("494人", "3470人"));
		assertThat(fewer.at("/warnings").valueStream().map((one) -> one.get("rule").asString())).doesNotContain("Q036");
		JsonNode before = this.filings.written("employments", OCTOBER);
		assertThat(before.at("/warnings").valueStream().map((one) -> one.get("rule").asString()))
			.as("of more than a year ago")
			.doesNotContain("Q036");
		for (JsonNode draft : new JsonNode[] { more, fewer, before }) {
			this.filings.act("team-suixi", draft.get("id").asString(), "withdraw");
		}
		this.filings.takeBack("facilities", workshop);
	}

	@Test
	void aFractionOfAPersonIsRefused() {
		JsonNode refused = this.filings.decided("employments",
				OCTOBER.replace("24人", "24.5人").replace("494人", "494.5人"));
		assertThat(refused.path("status").asInt()).as(refused.toString()).isEqualTo(422);
		assertThat(refused.at("/errors/0/code").asString()).isEqualTo("Q005");
	}

	@Test
	void aRecordOfManyCoursesIsInNoTotal() {
		JsonNode one = this.filings.posted("trainings", """
				"name":"汇总测试培训一","kind":"LABOUR","held":"2025-03","participants":"40人","formerlyPoor":"12人\"""");
		JsonNode many = this.filings.posted("trainings", """
				"name":"汇总测试培训二","kind":"LABOUR","held":"2025","sessions":"12期","participants":"600人\"""");
		JsonNode list = this.demo.get("official", "/trainings?q=汇总测试培训");
		assertThat(list.get("total").intValue()).isOne();
		assertThat(list.at("/totals/participants/sum/value").asString()).as(list.toString()).isEqualTo("40");
		this.filings.takeBack("trainings", one.get("id").asString());
		this.filings.takeBack("trainings", many.get("id").asString());
	}

	@Test
	void aFairSaysHowManyStarted() {
		JsonNode fair = this.filings.posted("job-fairs", """
				"name":"春风行动招聘测试","held":"2025-02-18","way":"BOTH","employers":"52家","posts":"1860个",
				"intended":"320人","hired":"146人\"""");
		JsonNode list = this.demo.get("official", "/job-fairs?q=招聘测试&way=BOTH&sort=-hired");
		assertThat(list.at("/items/0/id")).isEqualTo(fair.get("id"));
		assertThat(this.demo.page("official", "/pairings/440104-440823?tab=livelihood")).contains("春风行动招聘测试");
		this.filings.takeBack("job-fairs", fair.get("id").asString());
	}

}

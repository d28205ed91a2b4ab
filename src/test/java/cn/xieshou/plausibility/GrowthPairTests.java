package cn.xieshou.plausibility;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** Two years of one figure that went through review, whatever their bounds are. */
@DatabaseTest
class GrowthPairTests {

	private static final String SUBJECT = "增长例";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcTemplate jdbc;

	private final List<String> posted = new ArrayList<>();

	@AfterEach
	void takeBack() {
		for (String record : this.posted) {
			this.filings.takeBack("indicator-values", record);
		}
	}

	@ParameterizedTest
	@CsvSource({ "超2亿元, 超2.5亿元, , 无法比较", "0亿元, 1亿元, , 无法比较", "不超过2亿元, 不超过2.5亿元, , 无法比较", "-2亿元, 1亿元, , 无法比较",
			"约2亿元, 超2.5亿元, , 无法比较", "超2亿元, 约2.5亿元, , 无法比较", ", 2.5亿元, , ''", "超2亿元, 2.56亿元, 28.00, ≤28.00%",
			"不超过2亿元, 2.56亿元, 28.00, ≥28.00%", "2亿元, 约2.56亿元, 28.00, 约+28.00%", "2亿元, 2.56亿元, 28.00, +28.00%" })
	void aPairOfYearsNeverEndsAPage(String earlier, String later, String growth, String shown) {
		if (earlier != null) {
			post("1991", earlier);
		}
		JsonNode figure = post("1992", later);
		String id = figure.get("id").stringValue();
		assertThat(this.demo.get("official", "/figures/" + id).at("/growth/computed").asString(null)).isEqualTo(growth);
		assertThat(this.demo.page("official", "/figures/" + id)).contains(shown);
		assertThat(this.demo.get("official", "/figures/" + id + "/trace").get("figure")).isNotNull();
		this.demo.page("official", "/");
		this.demo.page("official", "/?year=1992");
		this.demo.page("team-suixi", "/");
		this.demo.page("official", "/pairings/440104-440823");
		this.demo.page("official", "/pairings/440104-440823?tab=figures");
		this.demo.page("official", "/indicator-values?q=" + SUBJECT);
		assertThat(this.demo.get("official", "/figures?pairing=440104-440823&period=1992").get("items").size())
			.isPositive();
		assertThat(this.mvc.get()
			.uri("/api/v1/figures.csv?pairing=440104-440823&period=1992")
			.with(this.demo.as("official"))).hasStatusOk();
	}

	@ParameterizedTest
	@CsvSource({ "from_name, stated", "stated, from_name" })
	void aNumberMadeFromANameNeitherGrowsNorIsGrownFrom(String earlier, String later) {
		post("1993", "2亿元", earlier);
		String id = post("1994", "3亿元", later).get("id").stringValue();
		assertThat(this.demo.get("official", "/figures/" + id).at("/growth/computed").asString(null)).isNull();
		assertThat(
				this.jdbc.queryForObject("select count(*) from figure_growth where value_id = ?::uuid", Long.class, id))
			.isZero();
	}

	@ParameterizedTest
	@CsvSource({ "10.5亿元, true", "10亿元, false", "超10.5亿元, true", "超9.5亿元, false", "约10.5亿元, false" })
	void aBaseThatIsFiledAfterTheGrowthIsHeldAgainstIt(String base, boolean found) {
		post("1996", "11.2亿元", "stated\",\"statedGrowth\":\"增长12%");
		JsonNode filing = this.filings.written("indicator-values", """
				"indicator":"tourism.revenue","subject":"%s","period":"1995","value":"%s","basis":"actual"
				""".formatted(SUBJECT, base));
		assertThat(filing.get("warnings").findValuesAsString("rule").contains("X024")).as(filing.toString())
			.isEqualTo(found);
	}

	private JsonNode post(String year, String value) {
		return post(year, value, "stated");
	}

	private JsonNode post(String year, String value, String claim) {
		JsonNode filing = this.filings.written("indicator-values", """
				"indicator":"tourism.revenue","subject":"%s","period":"%s","value":"%s","basis":"actual","claim":"%s"
				""".formatted(SUBJECT, year, value, claim));
		JsonNode done = this.filings.reviewed("team-suixi", filing.get("id").stringValue());
		assertThat(done.path("state").asString("")).as(done.toString()).isEqualTo("posted");
		String record = done.at("/lines/0/recordId").stringValue();
		this.posted.add(0, record);
		return this.demo.get("official", "/figures/" + record);
	}

}

package cn.xieshou.list;

import java.sql.Date;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.values.Span;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists are narrowed by time also where a table keeps it as text. */
@DatabaseTest
class SpanFilterTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	JdbcTemplate jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "2024", "2024H1", "2024H2", "2024Q1", "2024Q4", "2024-02", "2023-02", "2024-12",
			"2024-02-29", "2019/2021", "2024-10/2024-11", "2024Q2/2025H1", "2024-11/YTD", "2024H1/YTD", "2023-06/" })
	void theDatabaseReadsAStretchOfTheCalendarAsThePortalDoes(String text) {
		Span span = Span.parse(text);
		assertThat(this.jdbc.queryForObject("select span_starts_on(?)", Date.class, text))
			.isEqualTo(Date.valueOf(span.startsOn()));
		assertThat(this.jdbc.queryForObject("select span_ends_on(?)", Date.class, text))
			.isEqualTo((span.endsOn() != null) ? Date.valueOf(span.endsOn()) : null);
	}

	private boolean finds(String record, String period) {
		JsonNode list = this.demo.get("official", "/employments?pairing=440104-440823&period=" + period);
		return list.get("items").valueStream().anyMatch((item) -> item.get("id").asString().equals(record));
	}

	@Test
	void aYearFindsItsMonthsAndWhatIsNoTimeIsRefused() {
		String record = this.filings.posted("employments", """
				"name":"按时期找的务工就业","region":"440823","period":"2022-10","total":"120人\"""").get("id").asString();
		assertThat(finds(record, "2022")).isTrue();
		assertThat(finds(record, "2022Q4")).isTrue();
		assertThat(finds(record, "2022-10")).isTrue();
		assertThat(finds(record, "2021,2022")).isTrue();
		assertThat(finds(record, "2022-11")).isFalse();
		assertThat(finds(record, "2021")).isFalse();
		for (String address : new String[] { "/employments?period=abc", "/job-fairs?held=2024-13", "/donations?given=x",
				"/assets?acquired=99", "/trainings?held=year" }) {
			assertThat(this.demo.status("official", address)).as(address).isEqualTo(400);
		}
		this.filings.takeBack("employments", record);
	}

}

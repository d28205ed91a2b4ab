package cn.xieshou.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** Meters are for the system administrator, by session and by token. */
@DatabaseTest
class MetricsTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Test
	void aSystemAdministratorScrapesByToken() {
		assertThat(scrape()).contains("hikaricp_connections", "jvm_memory_used_bytes");
	}

	@Test
	void aSystemAdministratorReadsMetersByBrowser() {
		assertThat(this.mvc.get().uri("/actuator/metrics").cookie(this.demo.session("sysadmin"))).hasStatusOk()
			.bodyText()
			.contains("hikaricp.connections");
	}

	@ParameterizedTest
	@ValueSource(strings = { "official", "team-suixi", "auditor", "secadmin", "auditadmin" })
	void nobodyElseReadsMeters(String account) {
		for (String address : new String[] { "/actuator", "/actuator/metrics", "/actuator/prometheus",
				"/actuator/metrics/jvm.memory.used" }) {
			assertThat(this.mvc.get().uri(address).with(this.demo.as(account))).as(address)
				.hasStatus(HttpStatus.FORBIDDEN);
		}
	}

	@Test
	void whatIsNotExposedIsNotFound() {
		assertThat(this.mvc.get().uri("/actuator/env").with(this.demo.as("sysadmin"))).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void aPostingCountsItsLines() {
		double before = lines();
		this.filings.posted("projects", "\"name\":\"计量项目\"");
		assertThat(lines()).isEqualTo(before + 1);
	}

	@Test
	void jobsAndRefusedSignInsAreCountedWithoutNames() {
		assertThat(scrape()).contains("xieshou_jobs{state=\"due\"}", "xieshou_jobs{state=\"running\"}",
				"xieshou_jobs{state=\"failing\"}", "xieshou_jobs_oldest_seconds ");
		double before = sum("xieshou_signin_refused_total{reason=\"wrong\"}");
		this.demo.signIn("nobody-of-that-name", "wrong");
		assertThat(sum("xieshou_signin_refused_total{reason=\"wrong\"}")).isEqualTo(before + 1);
		assertThat(scrape()).doesNotContain("nobody-of-that-name");
	}

	private double sum(String meter) {
		return scrape().lines()
			.filter((line) -> line.startsWith(meter))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
			.sum();
	}

	private double lines() {
		return scrape().lines()
			.filter((line) -> line.startsWith("xieshou_posting_lines_sum") && line.contains("type=\"projects\""))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
			.sum();
	}

	private String scrape() {
		String token = Demo
			.json(this.mvc.post()
				.uri("/api/v1/tokens")
				.contentType("application/json")
				.content("{\"username\":\"sysadmin\",\"password\":\"" + Demo.PASSWORD + "\"}"))
			.get("token")
			.stringValue();
		return new String(this.mvc.get()
			.uri("/actuator/prometheus")
			.header("Authorization", "Bearer " + token)
			.exchange()
			.getResponse()
			.getContentAsByteArray());
	}

}

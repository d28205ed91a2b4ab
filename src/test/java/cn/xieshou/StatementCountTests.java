package cn.xieshou;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many statements a page costs: few, and not more for more rows. One of each is the
 * bell's.
 */
@DatabaseTest
class StatementCountTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	JdbcTemplate jdbc;

	@ParameterizedTest
	@CsvSource({ "official, /account, 8", "official, /projects, 12", "official, /projects?q=园, 15",
			"official, /projects?q=产业, 15", "official, /projects?q=广州&pairing=440100-440800, 15",
			"team-suixi, /filings, 12", "county-suixi, /review, 12", "official, /filings?state=draft, 12",
			"official, /, 15", "official, /?year=2023, 15", "team-suixi, /, 15",
			"official, /pairings/440100-440800, 15", "official, /pairings/440104-440823?year=2023, 15",
			"official, /pairings/440100-440800?tab=parks, 12", "official, /pairings/440100-440800?tab=figures, 13",
			"official, /pairings/440100-440800?tab=exchange, 15", "team-suixi, /home, 12", "city-zhanjiang, /home, 12",
			"helper-yuexiu, /home, 12", "auditor, /home, 12", "business, /home, 12", "sysadmin, /home, 12",
			"secadmin, /home, 12", "auditadmin, /home, 12", "team-suixi, /notices, 8", "official, /funding, 12",
			"finance-zhanjiang, /home, 12", "official, /snapshots, 6",
			"official, /changes?from=2026-01-01T00:00:00Z, 12", "helper-yuexiu, /differences, 12",
			"official, /differences, 12", "official, /differences/opinion, 12", "official, /findings, 12",
			"team-suixi, /findings?tab=all, 12", "official, /boards/funnel, 10", "team-suixi, /boards/funnel, 10",
			"official, /boards/structure, 8", "official, /boards/programmes, 10", "official, /boards/decisions, 8",
			"official, /boards/outbound, 9", "official, /boards/counties, 8" })
	void pageCostsFewStatements(String account, String address, int most) {
		this.demo.page(account, address);
		List<StatementLog.Sent> sent = statements(account, address);
		// every ten seconds one request reads the tree of pairings and the catalogue
		// again
		assertThat((sent.size() > most) ? statements(account, address) : sent).hasSizeLessThanOrEqualTo(most);
	}

	/**
	 * The grade of the record is one of the fifteen. One more for each field in which
	 * records of a type name it, however many do.
	 */
	@Test
	void pageOfAParkCostsFewStatementsAndOneForEachKindOfRecordThatNamesIt() {
		Map<String, Long> costs = new HashMap<>();
		this.demo.get("official", "/parks?size=500").get("items").forEach((park) -> {
			String id = park.get("id").stringValue();
			Long kinds = this.jdbc.queryForObject("""
					select count(distinct (from_type, field)) from record_link where to_id = ?::uuid
					and field <> 'pairing'
					""", Long.class, id);
			this.demo.page("official", "/parks/" + id);
			long cost = statements("official", "/parks/" + id).size() - kinds;
			// once more where a cache has ended meanwhile, as above
			costs.put(id, (cost > 15) ? statements("official", "/parks/" + id).size() - kinds : cost);
		});
		assertThat(costs).isNotEmpty();
		assertThat(costs.values()).as(costs.toString()).allSatisfy((cost) -> assertThat(cost).isLessThanOrEqualTo(15));
	}

	/** One more asks for the rows without a sort value, one for the tree of pairings. */
	@ParameterizedTest
	@CsvSource({ "projects", "organisations", "indicator-values", "documents", "regions" })
	void longerListCostsNoMoreStatements(String type) {
		this.demo.page("official", "/" + type + "?size=1");
		int one = statements("official", "/" + type + "?size=1").size();
		assertThat(statements("official", "/" + type + "?size=50")).hasSizeLessThanOrEqualTo(one + 2);
	}

	@Test
	void moreFilingsCostNoMoreStatements() {
		this.filings.written("honours", "\"name\":\"计数荣誉一\"");
		this.demo.page("team-suixi", "/filings");
		int before = statements("team-suixi", "/filings").size();
		this.filings.written("honours", "\"name\":\"计数荣誉二\"");
		this.filings.written("honours", "\"name\":\"计数荣誉三\"");
		assertThat(statements("team-suixi", "/filings")).hasSizeLessThanOrEqualTo(before + 1);
	}

	/**
	 * Of a sum its figure, one page of its records, their names and what is beside it.
	 */
	@Test
	void theTraceOfASumCostsFewStatementsHoweverManyRecordsAddUpToIt() {
		Map<String, Integer> costs = new HashMap<>();
		this.demo.get("official", "/figures?indicator=project.total&size=500").get("items").forEach((sum) -> {
			String address = "/figures/" + sum.get("id").stringValue();
			this.demo.page("official", address);
			costs.put(address, statements("official", address).size());
		});
		assertThat(costs).isNotEmpty();
		assertThat(costs.values()).allSatisfy((cost) -> assertThat(cost).isLessThanOrEqualTo(12));
	}

	/** Those of the request alone, whatever runs beside it. */
	private List<StatementLog.Sent> statements(String account, String address) {
		return StatementLog.of(() -> this.demo.page(account, address));
	}

}

package cn.xieshou.list;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.JobRuns;
import cn.xieshou.register.Registers;
import cn.xieshou.rollup.RollupCheck;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts of lists that were made for other columns than today's. */
@DatabaseTest
class FacetCountTests {

	@Autowired
	FacetCounts counts;

	@Autowired
	RollupCheck check;

	@Autowired
	Registers registers;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	JobRuns jobs;

	@Autowired
	Demo demo;

	private JsonNode total() {
		return this.demo.get("official", "/honours?size=1").get("total");
	}

	@Test
	void aStartRecountsByAJobAndListsCountForThemselvesUntilThen() {
		long before = total().longValue();
		this.jdbc.update("update facet_count_shape set shape = 'of another time' where type = 'honours'");
		this.jdbc.update("update facet_count set parts = parts + 7 where type = 'honours'");
		this.counts.run(new DefaultApplicationArguments());
		assertThat(total().longValue()).isEqualTo(before);
		this.jobs.awaitEnd("list.recount");
		assertThat(this.counts.isCounted(this.registers.require("honours"))).isTrue();
		assertThat(total().longValue()).isEqualTo(before);
		assertThat(this.check.differences()).isEmpty();
		assertThat(this.jdbc.queryForMap("select state, done, total from job where name = 'list.recount'"))
			.containsEntry("state", "DONE")
			.containsEntry("done", 1L)
			.containsEntry("total", 1L);
	}

}

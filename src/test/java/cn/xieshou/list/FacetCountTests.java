package cn.xieshou.list;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.JobRuns;
import cn.xieshou.register.Registers;
import cn.xieshou.rollup.RollupCheck;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

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

	@Autowired
	Filings filings;

	@Autowired
	TransactionTemplate transactions;

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

	/** The counting is held up at its end, when all that it does is done. */
	@Test
	void whatIsPostedWhileATypeIsRecountedNeitherWaitsNorIsCountedTwice() throws Exception {
		long before = total().longValue();
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			Future<?> recounted = this.transactions.execute((transaction) -> {
				this.jdbc.execute("lock table facet_count_shape in share mode");
				Future<?> counting = threads.submit(() -> this.counts.recount(this.registers.require("honours")));
				while (Boolean.FALSE.equals(this.jdbc.queryForObject("select exists (select from pg_locks"
						+ " where relation = 'facet_count_shape'::regclass and not granted)", Boolean.class))) {
					assertThat(counting).isNotDone();
					Thread.onSpinWait();
				}
				assertThat(threads.submit(() -> this.filings.posted("honours", "\"name\":\"重算时入账的荣誉\"")))
					.succeedsWithin(Duration.ofSeconds(30));
				return counting;
			});
			assertThat(recounted).succeedsWithin(Duration.ofSeconds(30));
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(total().longValue()).isEqualTo(before + 1);
		assertThat(this.check.differences()).isEmpty();
		this.filings.takeBack("honours",
				this.demo.get("official", "/honours?q=重算时入账的荣誉").at("/items/0/id").stringValue());
		assertThat(total().longValue()).isEqualTo(before);
	}

}

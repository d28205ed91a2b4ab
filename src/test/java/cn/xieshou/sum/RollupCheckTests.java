package cn.xieshou.sum;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.DatabaseTest;
import cn.xieshou.register.RollupCheck;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept added up can be added up again from the records. */
@DatabaseTest
class RollupCheckTests {

	@Autowired
	private List<RollupCheck> checks;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transactions;

	private List<String> differences() {
		return this.checks.stream().flatMap((check) -> check.differences().stream()).toList();
	}

	/** What the checks say of books that somebody changed behind the portal's back. */
	private List<String> differencesAfter(String change) {
		return this.transactions.execute((transaction) -> {
			transaction.setRollbackOnly();
			assertThat(this.jdbc.update(change)).isPositive();
			return differences();
		});
	}

	@Test
	void sumsAndCountsOfTheBooksAgreeWithTheRecords() {
		assertThat(this.checks).hasSize(2);
		assertThat(differences()).isEmpty();
	}

	@Test
	void changedSumIsFound() {
		assertThat(differencesAfter(
				"insert into figure_delta select gen_random_uuid(), root_id, id, 1, 0, 0, 0, 0 from figure_cell limit 1"))
			.hasSize(1)
			.allMatch((line) -> line.startsWith("/figures/"));
	}

	@Test
	void changedCountIsFound() {
		assertThat(differencesAfter("""
				insert into facet_count_delta select gen_random_uuid(), root_id, 'parks', scope_id, facets, total, 0,
				1, 0, 0, 0 from facet_count where type = 'parks' and scope_id <> root_id and total = '' limit 1
				""")).hasSize(1).allMatch((line) -> line.startsWith("parks "));
	}

}

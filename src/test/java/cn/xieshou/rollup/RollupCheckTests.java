package cn.xieshou.rollup;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.DatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept added up can be added up again from the records. */
@DatabaseTest
class RollupCheckTests {

	@Autowired
	RollupCheck check;

	@Autowired
	Rollups rollups;

	@Autowired
	List<Rollup> all;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TransactionTemplate transactions;

	/** What the check says of books that somebody changed behind the portal's back. */
	private List<String> differencesAfter(String... changes) {
		return this.transactions.execute((transaction) -> {
			transaction.setRollbackOnly();
			for (String change : changes) {
				assertThat(this.jdbc.update(change)).as(change).isPositive();
			}
			return this.check.differences();
		});
	}

	@Test
	void whatIsKeptOfTheBooksAgreesWithTheRecordsBeforeAndAfterFolding() {
		assertThat(this.all).extracting(Rollup::table).containsExactlyInAnyOrder("figure_cell", "facet_count");
		assertThat(this.check.differences()).isEmpty();
		while (this.rollups.fold()) {
			Thread.onSpinWait();
		}
		assertThat(this.check.differences()).isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					a sum | 1 | /figures/ | insert into figure_cell_delta (id, root_id, cell_id, indicator_id, pairing_id, period_kind, period_span, period_starts_on, period_ends_on, amount, parts, at_least, at_most, about) select gen_random_uuid(), root_id, cell_id, indicator_id, pairing_id, period_kind, period_span, period_starts_on, period_ends_on, 1, 0, 0, 0, 0 from figure_cell limit 1
					a count | 1 | parks | insert into facet_count_delta (id, root_id, type, scope_id, facets, total, amount, parts, at_least, at_most, about) select gen_random_uuid(), root_id, type, scope_id, facets, total, 0, 1, 0, 0, 0 from facet_count where type = 'parks' and scope_id <> root_id and scope_id <> '00000000-0000-0000-0000-000000000001' and total = '' limit 1
					a count of a whole tree, with that of the nation | 2 | parks | insert into facet_count_delta (id, root_id, type, scope_id, facets, total, amount, parts, at_least, at_most, about) select gen_random_uuid(), root_id, type, scope_id, facets, total, 0, 1, 0, 0, 0 from facet_count where type = 'parks' and scope_id = root_id and total = '' limit 1
					a growth | 1 | /figures/ | update figure_growth set points = points + 1 where value_id = (select min(value_id::text)::uuid from figure_growth)
					a growth that is lost | 1 | /figures/ | delete from figure_growth where value_id = (select min(value_id::text)::uuid from figure_growth)
					a growth of the wrong day | 1 | /figures/ | update figure_growth set on_day = on_day + 1 where value_id = (select min(value_id::text)::uuid from figure_growth)
					""")
	void whatIsChangedBehindThePortalsBackIsFound(String what, int differences, String named, String change) {
		while (this.rollups.fold()) {
			Thread.onSpinWait();
		}
		assertThat(differencesAfter(change)).as(what)
			.hasSize(differences)
			.allMatch((line) -> line.startsWith(named) && line.contains("记录 / records "));
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "figure_cell | true",
			"facet_count | scope_id not in (root_id, '00000000-0000-0000-0000-000000000001')" })
	void differenceThatIsLostBeforeItIsFoldedIsFound(String table, String which) {
		while (this.rollups.fold()) {
			Thread.onSpinWait();
		}
		Rollup rollup = this.all.stream().filter((one) -> one.table().equals(table)).findAny().orElseThrow();
		String key = String.join(", ", rollup.keys());
		String row = "(select * from %s where %s and parts <> 0 order by %s limit 1)".formatted(table, which, key);
		String append = rollup.append("select * from " + row + " x");
		String takeOff = "update %1$s t set amount = 0, parts = 0, at_least = 0, at_most = 0, about = 0 from %1$s_delta x where (%2$s) = (%3$s)"
			.formatted(table, "t." + key.replace(", ", ", t."), "x." + key.replace(", ", ", x."));
		assertThat(differencesAfter(append, takeOff)).isEmpty();
		assertThat(differencesAfter(append, takeOff, "delete from " + table + "_delta")).hasSize(1);
	}

}

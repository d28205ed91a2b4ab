package cn.xieshou.database;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import cn.xieshou.DatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The portal works in a role that may do no more than it needs. */
@DatabaseTest
class DatabaseRoleTests {

	/** PostgreSQL: insufficient privilege. */
	private static final String FORBIDDEN = "42501";

	private static final List<String> APPEND_ONLY = List.of("journal_line", "journal_seal", "journal_block",
			"filing_event", "figure_movement", "evidence_file", "evidence_upload");

	private static final String TABLES = "select relname from pg_class"
			+ " where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1";

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private FlywayConnectionDetails owner;

	private List<String> tables() {
		return this.jdbc.queryForList(TABLES, String.class);
	}

	private static void assertForbidden(JdbcTemplate jdbc, String sql) {
		assertThatExceptionOfType(BadSqlGrammarException.class).as(sql)
			.isThrownBy(() -> jdbc.execute(sql))
			.satisfies((refusal) -> assertThat(refusal.getSQLException().getSQLState()).isEqualTo(FORBIDDEN));
	}

	@Test
	void everyTableHasItsPrivilegesListed() {
		TablePrivileges listed = TablePrivileges.listed();
		assertThat(tables()).as("give each a line in src/main/resources/db/privileges.txt")
			.isNotEmpty()
			.allMatch(listed::lists);
	}

	@Test
	void everyListedTableExists() {
		assertThat(TablePrivileges.listed().byTable().keySet()).filteredOn((table) -> !table.startsWith("*"))
			.isSubsetOf(tables());
	}

	@Test
	void whatWasSaidAndDoneCannotBeChanged() {
		List<String> kept = tables().stream()
			.filter((table) -> (table.endsWith("_history") && !table.startsWith("flyway"))
					|| APPEND_ONLY.contains(table))
			.toList();
		assertThat(kept).hasSizeGreaterThan(25).containsAll(APPEND_ONLY);
		for (String table : kept) {
			assertForbidden(this.jdbc, "update " + table
					+ " set root_id = root_id".replace("root_id", table.equals("evidence_file") ? "sm3" : "root_id"));
			assertForbidden(this.jdbc, "delete from " + table);
		}
	}

	@Test
	void noTableCanBeEmptiedOrRemoved() {
		for (String table : tables()) {
			assertForbidden(this.jdbc, "truncate " + table);
			assertForbidden(this.jdbc, "drop table " + table);
			assertForbidden(this.jdbc, "alter table " + table + " add column more text");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "create table more (name text)", "create temporary table more (name text)",
			"create schema more", "create index more on filing (id)", "create view more as select 1",
			"alter table journal_line disable trigger all", "update flyway_schema_history set success = true",
			"create role more" })
	void nothingNewCanBeMade(String sql) {
		assertForbidden(this.jdbc, sql);
	}

	@Test
	void filingsAndRecordsOfMoneyCannotBeEmptied() {
		assertForbidden(this.jdbc, "delete from filing");
		assertForbidden(this.jdbc, "update filing_line set form = form");
		assertForbidden(this.jdbc, "delete from account");
	}

	@Test
	void privilegeThatIsNotListedIsTakenAtTheNextStart(@Autowired JdbcConnectionDetails database) {
		DriverManagerDataSource owner = new DriverManagerDataSource(String.valueOf(this.owner.getJdbcUrl()),
				String.valueOf(this.owner.getUsername()), String.valueOf(this.owner.getPassword()));
		new JdbcTemplate(owner).execute("grant update on journal_line to " + database.getUsername());
		this.jdbc.execute("update journal_line set act = act where false");
		TablePrivileges.listed().give(owner, this.jdbc.getDataSource());
		assertForbidden(this.jdbc, "update journal_line set act = act where false");
	}

}

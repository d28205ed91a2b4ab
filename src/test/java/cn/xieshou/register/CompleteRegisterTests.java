package cn.xieshou.register;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import cn.xieshou.DatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code complete_register} makes of a new table of records. */
@DatabaseTest
class CompleteRegisterTests {

	private Connection connection;

	private JdbcTemplate owner;

	@BeforeEach
	void makeTable(@Autowired FlywayConnectionDetails details) throws Exception {
		this.connection = new DriverManagerDataSource(String.valueOf(details.getJdbcUrl()),
				String.valueOf(details.getUsername()), String.valueOf(details.getPassword()))
			.getConnection();
		this.connection.setAutoCommit(false);
		this.owner = new JdbcTemplate(new SingleConnectionDataSource(this.connection, true));
		this.owner.execute("create table trial (like register_entry, prize varchar(40))");
		this.owner.execute("call complete_register('trial')");
	}

	@AfterEach
	void forget() throws Exception {
		this.connection.rollback();
		this.connection.close();
	}

	@Test
	void newTableHasTheColumnsOfEveryOther() {
		List<String> common = columns("honour").subList(0, 10);
		assertThat(columns("trial").subList(0, 10)).isEqualTo(common);
	}

	@Test
	void newTableHasTheKeysAndIndexesOfEveryOther() {
		assertThat(indexes("trial")).isNotEmpty();
		assertThat(indexes("honour")).containsAll(indexes("trial"));
		assertThat(indexes("honour_history")).containsAll(indexes("trial_history"));
	}

	@Test
	void newHistoryHasAllColumnsAndWhenTheyWereSuperseded() {
		List<String> expected = new ArrayList<>(columns("trial"));
		expected.add("superseded_at timestamp with time zone true");
		assertThat(columns("trial_history")).isEqualTo(expected);
	}

	private List<String> columns(String table) {
		return this.owner.queryForList("""
				select attname || ' ' || format_type(atttypid, atttypmod) || ' ' || case when attname = 'pairing_id'
				then 'as the type needs' else attnotnull::text end
				from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped order by attnum
				""", String.class, table);
	}

	private List<String> indexes(String table) {
		return this.owner
			.queryForList("select indexdef from pg_indexes where tablename = ? and schemaname = current_schema()",
					String.class, table)
			.stream()
			.map((definition) -> definition.replaceAll("\\w+_pkey", "key").replace(table, "x").replace("public.", ""))
			.toList();
	}

}

package cn.xieshou;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What every other test with a database relies on. */
@DatabaseTest
class DatabasesTests {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void portalStartsOnANewDatabaseOfTheSharedServer() {
		assertThat(this.jdbc.sql("select current_database()").query(String.class).single()).startsWith("test_");
		assertThat(this.jdbc.sql("show server_version_num").query(Integer.class).single()).isGreaterThan(180000);
	}

}

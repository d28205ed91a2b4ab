package cn.xieshou.register;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.DatabaseTest;
import cn.xieshou.access.Scope;
import cn.xieshou.web.DatabaseFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Single entities, and what is said of them when the database is not. */
@DatabaseTest
class ScopedRepositoryTests {

	@Autowired
	RecordRepositories repositories;

	@Autowired
	Registers registers;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcConnectionDetails database;

	private void cut(Integer connection) {
		try (Connection other = DriverManager.getConnection(this.database.getJdbcUrl(), this.database.getUsername(),
				this.database.getPassword()); Statement statement = other.createStatement()) {
			statement.execute("select pg_terminate_backend(" + connection + ")");
		}
		catch (java.sql.SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void aBrokenConnectionIsNoMissingRecord() {
		UUID park = this.jdbc.queryForObject("select id from park limit 1", UUID.class);
		assertThat(catchThrowable(() -> this.transaction.execute((status) -> {
			cut(this.jdbc.queryForObject("select pg_backend_pid()", Integer.class));
			return this.repositories.of(this.registers.require("parks")).find(park, Scope.EVERYTHING);
		}))).satisfies((failure) -> assertThat(DatabaseFailure.isBroken(failure)).isTrue());
	}

}

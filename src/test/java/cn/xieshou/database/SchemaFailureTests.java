package cn.xieshou.database;

import java.sql.SQLException;

import cn.xieshou.Databases;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables that cannot be brought up to date, told in a sentence. */
class SchemaFailureTests {

	private static String told(Throwable failure) {
		FailureAnalysis analysis = new SchemaFailureAnalyzer().analyze(failure);
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).hasLineCount(2);
		return analysis.getDescription();
	}

	@Test
	void tablesOfANewerPortalAreRefused() {
		JdbcConnectionDetails database = Databases.database();
		ApplicationContextRunner portal = new ApplicationContextRunner()
			.withInitializer(new ConfigDataApplicationContextInitializer())
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
			.withBean(JdbcConnectionDetails.class, () -> database);
		portal.run((context) -> assertThat(context).hasNotFailed());
		JdbcClient
			.create(new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()))
			.sql("""
					insert into flyway_schema_history
					values (1000, '20991231.1000', 'future', 'SQL', 'V20991231_1000__future.sql', 1, 'xieshou', now(), 1, true)
					""")
			.update();
		portal.run((context) -> {
			assertThat(context).hasFailed();
			assertThat(told(context.getStartupFailure()))
				.contains("数据库结构与本程序不符（Detected applied migration not resolved locally: 20991231.1000")
				.contains("a newer portal may have made them");
		});
	}

	@Test
	void accountThatMayNotCreateTablesIsTold() {
		SQLException cause = new SQLException("ERROR: permission denied for schema public\n  Position: 14", "42501");
		assertThat(told(new FlywayException("Failed to execute script", cause)))
			.contains("数据库账号无权建表（ERROR: permission denied for schema public）")
			.contains("make it the owner");
	}

	@Test
	void faultyMigrationKeepsItsStackTrace() {
		SQLException cause = new SQLException("ERROR: syntax error", "42601");
		assertThat(new SchemaFailureAnalyzer().analyze(new FlywayException("Failed to execute script", cause)))
			.isNull();
	}

}

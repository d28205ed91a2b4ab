package cn.xieshou.database;

import java.sql.SQLException;

import cn.xieshou.Databases;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
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

	private static ApplicationContextRunner portal(JdbcConnectionDetails database) {
		return new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
			.withBean(JdbcConnectionDetails.class, () -> database)
			.withBean(FlywayConnectionDetails.class, () -> Databases.owner(database));
	}

	/** What a start says on tables that were brought up to date and then changed. */
	private static String toldAfter(String change) {
		JdbcConnectionDetails database = Databases.database();
		portal(database).run((context) -> assertThat(context).hasNotFailed());
		JdbcClient
			.create(new DriverManagerDataSource(database.getJdbcUrl(), Databases.owner(database).getUsername(),
					database.getPassword()))
			.sql(change)
			.update();
		String[] told = new String[1];
		portal(database).run((context) -> {
			assertThat(context).hasFailed();
			told[0] = told(context.getStartupFailure());
		});
		return told[0];
	}

	@Test
	void tablesOfANewerPortalAreRefused() {
		assertThat(toldAfter(
				"""
						insert into flyway_schema_history
						values (1000, '20991231.1000', 'future', 'SQL', 'V20991231_1000__future.sql', 1, 'xieshou', now(), 1, true)
						"""))
			.contains("数据库中有本程序不认识的迁移（20991231.1000），由更新版本的门户建立")
			.contains("does not know (20991231.1000), a newer portal made it");
	}

	@Test
	void changedMigrationIsNotCalledNewer() {
		assertThat(toldAfter("update flyway_schema_history set checksum = 1 where version = '20261122.0900'"))
			.contains("数据库执行过的迁移与本程序所带的不同（checksum mismatch for migration version 20261122.0900）")
			.contains("does not follow the portal that made the data")
			.doesNotContain("newer");
	}

	@Test
	void brokenOffUpgradeIsToldAsThat() {
		assertThat(toldAfter("update flyway_schema_history set success = false where version = '20261122.1251'"))
			.contains("上一次升级数据库在迁移 20261122.1251")
			.contains("broke off at the migration 20261122.1251")
			.doesNotContain("newer");
	}

	@Test
	void tablesOwnedBySomebodyElseAreTold() {
		SQLException cause = new SQLException("ERROR: must be owner of table filing", "42501");
		assertThat(told(new FlywayException("Failed to execute script", cause))).contains("不属于负责升级的账号")
			.contains("reassign owned by OLD to NEW");
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

package cn.xieshou.database;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Brings the tables up to date (结构升级), one portal at a time, and gives who works on them
 * the rights that {@link TablePrivileges} lists.
 */
@Component
class SchemaMigration implements FlywayMigrationStrategy {

	private static final Logger log = LoggerFactory.getLogger(SchemaMigration.class);

	private final DataSource worker;

	private final DatabaseProperties settings;

	SchemaMigration(DataSource worker, Environment environment) {
		this.worker = worker;
		this.settings = DatabaseProperties.of(environment);
	}

	@Override
	public void migrate(Flyway flyway) {
		if (!this.settings.upgrade()) {
			flyway.validate();
			return;
		}
		DataSource owner = flyway.getConfiguration().getDataSource();
		StartLock.run(owner, () -> {
			JdbcTemplate jdbc = new JdbcTemplate(owner);
			if (this.settings.alone()) {
				RestoreMark.refuseBesidePortals(jdbc);
			}
			RestoreMark.of(jdbc).ifPresent((backup) -> {
				throw DatabaseUnavailable.restoreUnfinished(backup);
			});
			int migrated = flyway.migrate().migrationsExecuted;
			if (migrated > 0) {
				log.info("数据库结构已升级 / tables brought up to date: {} migrations", migrated);
			}
			TablePrivileges.listed().give(owner, this.worker);
		});
	}

}

package cn.xieshou.database;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings the tables up to date (结构升级), one portal at a time, and gives who works on them
 * the rights that {@link TablePrivileges} lists.
 */
@Component
class SchemaMigration implements FlywayMigrationStrategy {

	private static final Logger log = LoggerFactory.getLogger(SchemaMigration.class);

	private final DataSource worker;

	/** Migrations for the account by which the portal works. */
	SchemaMigration(DataSource worker) {
		this.worker = worker;
	}

	@Override
	public void migrate(Flyway flyway) {
		DataSource owner = flyway.getConfiguration().getDataSource();
		StartLock.run(owner, () -> {
			int migrated = flyway.migrate().migrationsExecuted;
			if (migrated > 0) {
				log.info("数据库结构已升级 / tables brought up to date: {} migrations", migrated);
			}
			TablePrivileges.listed().give(owner, this.worker);
		});
	}

}

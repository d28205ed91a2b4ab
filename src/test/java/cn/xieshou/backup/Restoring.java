package cn.xieshou.backup;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.function.UnaryOperator;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.unit.DataSize;

import cn.xieshou.Databases;
import cn.xieshou.evidence.EvidenceStore;
import cn.xieshou.evidence.EvidenceStores;

/**
 * A new database with a home of its own, into which tests restore.
 *
 * @param database as seen by who works
 * @param home where its evidence and its key are
 * @param flyway with the migrations of the portal that restores
 */
record Restoring(JdbcConnectionDetails database, Path home, Flyway flyway) {

	private static final Progress QUIET = (done, total, what) -> {
	};

	/** By a portal with the migrations of this one, or with others. */
	static Restoring into(Path home, Flyway ours, UnaryOperator<FluentConfiguration> migrations) {
		JdbcConnectionDetails database = Databases.database();
		FlywayConnectionDetails owner = Databases.owner(database);
		return new Restoring(database, home,
				migrations
					.apply(Flyway.configure()
						.configuration(ours.getConfiguration())
						.dataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()))
					.load());
	}

	static Restoring into(Path home, Flyway ours) {
		return into(home, ours, UnaryOperator.identity());
	}

	JdbcTemplate jdbc() {
		return new JdbcTemplate(this.flyway.getConfiguration().getDataSource());
	}

	EvidenceStore evidence() {
		return EvidenceStores.in(this.home.resolve("evidence"), DataSize.ofBytes(1));
	}

	Manifest restore(Path backup, BackupSettings settings, boolean replace) {
		return new Restore(this.flyway, Flyway::migrate, settings, evidence(), this.home, "").from(backup, replace,
				QUIET);
	}

	Manifest restore(Path backup) {
		return restore(backup, plain(), false);
	}

	boolean keyFits(Manifest manifest) {
		return new Restore(this.flyway, Flyway::migrate, plain(), evidence(), this.home, "").keyFits(manifest);
	}

	/** Takes a backup of it. */
	Manifest backup(Path folder, BackupSettings settings) {
		FlywayConnectionDetails owner = Databases.owner(this.database);
		return new Backup(new Owner(owner), settings, evidence(), this.home).take(folder, QUIET);
	}

	static BackupSettings settings(@Nullable String passphrase, boolean withKey) {
		return new BackupSettings(passphrase, null, null, LocalTime.MIDNIGHT, 1, withKey);
	}

	static BackupSettings plain() {
		return settings(null, false);
	}

	/** Who made the tables may read them without any grant. */
	private record Owner(FlywayConnectionDetails details) implements JdbcConnectionDetails {

		@Override
		public String getJdbcUrl() {
			return String.valueOf(this.details.getJdbcUrl());
		}

		@Override
		public String getUsername() {
			return String.valueOf(this.details.getUsername());
		}

		@Override
		public String getPassword() {
			return String.valueOf(this.details.getPassword());
		}

	}

}

package cn.xieshou.database;

import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Marks a database into which a backup is being restored (恢复标记): a schema of its own,
 * whose comment names the backup. It goes away with the commit of what was restored;
 * until then no portal starts on the database.
 */
public final class RestoreMark {

	private static final String SCHEMA = "xieshou_restore";

	private RestoreMark() {
	}

	/** The backup whose restore did not end, if there is one. */
	public static Optional<String> of(JdbcTemplate database) {
		return database
			.queryForList("select coalesce(obj_description(oid, 'pg_namespace'), '') from pg_namespace"
					+ " where nspname = '" + SCHEMA + "'", String.class)
			.stream()
			.findFirst();
	}

	public static void set(JdbcTemplate database, String backup) {
		database.execute("create schema if not exists " + SCHEMA);
		database.execute("comment on schema " + SCHEMA + " is '" + backup.replace("'", "''") + "'");
	}

	/**
	 * The statement that takes the mark away, for the transaction that ends a restore.
	 */
	public static String clearing() {
		return "drop schema if exists " + SCHEMA;
	}

	/**
	 * Every portal names its connections so (application.yaml), with the number of the
	 * request that they work for (RequestLimits).
	 * @throws DatabaseUnavailable if one is at work
	 */
	public static void refuseBesidePortals(JdbcTemplate database) {
		Long portals = database.queryForObject("select count(*) from pg_stat_activity"
				+ " where datname = current_database() and application_name ~ '^xieshou( |$)'", Long.class);
		if (portals != null && portals > 0) {
			throw DatabaseUnavailable.portalRuns();
		}
	}

}

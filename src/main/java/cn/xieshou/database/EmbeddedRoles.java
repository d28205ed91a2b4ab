package cn.xieshou.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The roles of the embedded database (数据库角色): one owns the tables and migrates, one works
 * and may do what {@link TablePrivileges} says. Both are made or put right at every start
 * by the superuser, who is the operator, so that homes of earlier portals get them too.
 *
 * @param owner who migrates
 * @param worker who works
 */
record EmbeddedRoles(Login owner, Login worker) {

	private static final String OWNER = "xieshou_owner";

	private static final String WORKER = "xieshou_worker";

	/** What belongs to anybody else, such as the superuser of earlier homes. */
	private static final String TAKE_OVER = """
			do $$ declare it record; begin
				for it in select c.oid::regclass as name from pg_class c
					where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
					and c.relowner <> 'xieshou_owner'::regrole
					and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i', 'e'))
				loop execute format('alter table %s owner to xieshou_owner', it.name); end loop;
			end $$""";

	/** The roles of a home, with the passwords that it keeps for them. */
	static EmbeddedRoles of(PostgresHome home) throws IOException {
		return new EmbeddedRoles(new Login(OWNER, home.secret("owner-password")),
				new Login(WORKER, home.secret("worker-password")));
	}

	/** The roles in the database of a portal that already runs on a home. */
	static EmbeddedRoles keptIn(String home) throws IOException {
		Path kept = Path.of(home, "database");
		return new EmbeddedRoles(new Login(OWNER, Files.readString(kept.resolve("owner-password"))),
				new Login(WORKER, Files.readString(kept.resolve("worker-password"))));
	}

	/**
	 * Makes the database that way.
	 * @param superuser a connection to the portal's database
	 */
	void apply(Connection superuser) throws SQLException {
		try (Statement statement = superuser.createStatement()) {
			for (Login login : new Login[] { this.owner, this.worker }) {
				statement.execute("""
						do $$ begin
							if to_regrole('%1$s') is null then create role %1$s; end if;
						end $$""".formatted(login.user()));
				statement.execute("alter role %s login nosuperuser nocreatedb nocreaterole password '%s'"
					.formatted(login.user(), login.password()));
			}
			String database = superuser.getCatalog();
			statement.execute("alter database %s owner to %s".formatted(database, OWNER));
			statement.execute(TAKE_OVER);
		}
	}

}

package cn.xieshou.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Foreign keys, indexes and triggers that are put aside while rows are loaded
 * (装载期间移开的约束与索引), in whatever order the tables come, and made again after it, which
 * checks them.
 *
 * @param again what makes them again
 */
record SetAside(List<String> again) {

	private static final String FOREIGN_KEYS = """
			select format('alter table %s drop constraint %I', conrelid::regclass, conname),
				format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
			from pg_constraint where connamespace = current_schema()::regnamespace and contype = 'f' and conparentid = 0
			""";

	/**
	 * Those of constraints stay, and those with conditions or expressions, which would
	 * not be written again word for word.
	 */
	private static final String INDEXES = """
			select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
			from pg_index i join pg_class c on c.oid = i.indexrelid
			where c.relnamespace = current_schema()::regnamespace and i.indpred is null and i.indexprs is null
			and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
			""";

	/** They would count what is loaded once more. */
	private static final String TRIGGERS = """
			select format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
				format('alter table %s enable trigger %I', tgrelid::regclass, tgname)
			from pg_trigger t join pg_class c on c.oid = t.tgrelid
			where c.relnamespace = current_schema()::regnamespace and not t.tgisinternal
			""";

	static SetAside from(Connection connection) throws SQLException {
		SetAside aside = new SetAside(new ArrayList<>());
		aside.take(connection, INDEXES);
		aside.take(connection, FOREIGN_KEYS);
		aside.take(connection, TRIGGERS);
		return aside;
	}

	private void take(Connection connection, String which) throws SQLException {
		List<String> drops = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(which)) {
			while (rows.next()) {
				drops.add(rows.getString(1));
				this.again.add(rows.getString(2));
			}
		}
		execute(connection, drops);
	}

	void putBack(Connection connection) throws SQLException {
		execute(connection, this.again);
	}

	static void execute(Connection connection, List<String> statements) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String one : statements) {
				statement.execute(one);
			}
		}
	}

}

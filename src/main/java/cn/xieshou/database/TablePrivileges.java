package cn.xieshou.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * What the role that works may do with each table (表权限), as {@code db/privileges.txt}
 * lists it. What is not listed is forbidden.
 *
 * @param byTable privileges by table; a name that begins with {@code *} stands for all
 * that end so
 */
record TablePrivileges(Map<String, Set<String>> byTable) {

	private static final Logger log = LoggerFactory.getLogger(TablePrivileges.class);

	/** Since which version of PostgreSQL there is {@code MAINTAIN}. */
	private static final int MAINTAIN_SINCE = 17;

	private static final String EVERYTHING = "select c.relname from pg_class c"
			+ " where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')";

	private static final String HELD = """
			select c.relname || ' ' || lower(a.privilege_type) from pg_class c, aclexplode(c.relacl) a
			where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
			and a.grantee = to_regrole(quote_ident(?))
			""";

	/** The list that comes with the portal. */
	static TablePrivileges listed() {
		try (InputStream in = Objects.requireNonNull(TablePrivileges.class.getResourceAsStream("/db/privileges.txt"))) {
			return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A table and what may be done with it a line; {@code #} begins a remark. */
	private static TablePrivileges parse(String text) {
		Map<String, Set<String>> byTable = new LinkedHashMap<>();
		text.lines()
			.map((line) -> line.replaceFirst("#.*", "").strip())
			.filter((line) -> !line.isEmpty())
			.forEach((line) -> {
				List<String> words = List.of(line.split("\\s+"));
				byTable.put(words.get(0), new TreeSet<>(words.subList(1, words.size())));
			});
		return new TablePrivileges(byTable);
	}

	boolean lists(String table) {
		return this.byTable.keySet().stream().anyMatch((listed) -> matches(listed, table));
	}

	Set<String> of(String table) {
		Set<String> exact = this.byTable.get(table);
		return (exact != null) ? exact
				: this.byTable.entrySet()
					.stream()
					.filter((entry) -> matches(entry.getKey(), table))
					.map(Map.Entry::getValue)
					.findFirst()
					.orElse(Set.of());
	}

	private static boolean matches(String listed, String table) {
		return listed.startsWith("*") ? table.endsWith(listed.substring(1)) : table.equals(listed);
	}

	/**
	 * Gives the worker what is listed and takes what is not, unless it is the owner.
	 * @param owner who may grant
	 */
	void give(DataSource owner, DataSource worker) {
		String role = new JdbcTemplate(worker).queryForObject("select current_user", String.class);
		JdbcTemplate jdbc = new JdbcTemplate(owner);
		if (!Objects.equals(role, jdbc.queryForObject("select current_user", String.class))) {
			new TransactionTemplate(new JdbcTransactionManager(owner))
				.executeWithoutResult((transaction) -> give(jdbc, String.valueOf(role)));
		}
	}

	private void give(JdbcTemplate owner, String role) {
		Set<String> held = new TreeSet<>(owner.queryForList(HELD, String.class, role));
		Integer version = owner.queryForObject("select current_setting('server_version_num')::int / 10000",
				Integer.class);
		String quoted = '"' + role.replace("\"", "\"\"") + '"';
		String schema = owner.queryForObject("select quote_ident(current_schema())", String.class);
		String database = owner.queryForObject("select quote_ident(current_database())", String.class);
		owner.execute("grant usage on schema " + schema + " to " + quoted);
		owner.execute("revoke create on schema " + schema + " from public, " + quoted);
		owner.execute("revoke create, temporary on database " + database + " from public, " + quoted);
		for (String table : owner.queryForList(EVERYTHING, String.class)) {
			if (!lists(table)) {
				log.warn("Table {} has no line in db/privileges.txt: the portal may not touch it", table);
			}
			for (String privilege : of(table)) {
				boolean known = !privilege.equals("maintain") || (version != null && version >= MAINTAIN_SINCE);
				if (known && !held.remove(table + " " + privilege)) {
					owner.execute("grant %s on \"%s\" to %s".formatted(privilege, table, quoted));
				}
			}
		}
		for (String surplus : held) {
			String table = surplus.substring(0, surplus.indexOf(' '));
			owner
				.execute("revoke %s on \"%s\" from %s".formatted(surplus.substring(table.length() + 1), table, quoted));
		}
	}

}

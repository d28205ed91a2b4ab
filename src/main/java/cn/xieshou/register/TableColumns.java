package cn.xieshou.register;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The columns of record tables (列名). A table and its history have the same columns, but
 * need not have got them in the same order, so that they are always named.
 */
@Component
public class TableColumns {

	private final JdbcTemplate jdbc;

	private final Map<String, String> known = new ConcurrentHashMap<>();

	TableColumns(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** The names of a table's columns, as a list in SQL. */
	public String of(String table) {
		return this.known.computeIfAbsent(table, this::read);
	}

	private String read(String table) {
		return String.join(", ", this.jdbc.queryForList("""
				select quote_ident(attname) from pg_attribute where attrelid = ?::regclass and attnum > 0
				and not attisdropped order by attnum
				""", String.class, table));
	}

}

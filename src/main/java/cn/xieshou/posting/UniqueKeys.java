package cn.xieshou.posting;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.register.Register;

/**
 * Which tables of records have keys apart from the primary one, by which one record may
 * stand against another (唯一约束). Tables change only while the portal starts.
 */
@Component
class UniqueKeys {

	private static final String FURTHER = """
			select exists (select from pg_index where indrelid = ?::regclass and indisunique and not indisprimary)
			or exists (select from pg_constraint where conrelid = ?::regclass and contype = 'f')
			""";

	private final Map<String, Boolean> known = new ConcurrentHashMap<>();

	private final JdbcTemplate jdbc;

	UniqueKeys(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	boolean of(Register<?, ?> register) {
		return this.known.computeIfAbsent(register.table(),
				(table) -> this.jdbc.queryForObject(FURTHER, Boolean.class, table, table));
	}

}

package cn.xieshou.posting;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.register.Register;

/**
 * Keeps every version of a row in the history table of its type (历史版本), column by column
 * under their names, so that both tables may have got their columns in different orders.
 */
@Component
class RowHistory {

	private final JdbcTemplate jdbc;

	private final Map<String, String> columns = new ConcurrentHashMap<>();

	RowHistory(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps some rows as they are, before anything of them is changed. */
	void keep(Register<?, ?> register, UUID root, Collection<UUID> records, Instant at) {
		if (!records.isEmpty()) {
			String columns = this.columns.computeIfAbsent(register.table(), this::columns);
			this.jdbc.update(
					"insert into %1$s_history (%2$s, superseded_at) select %2$s, ? from %1$s where id = any(?) and root_id = ?"
						.formatted(register.table(), columns),
					at.atOffset(ZoneOffset.UTC), records.toArray(UUID[]::new), root);
		}
	}

	private String columns(String table) {
		return String.join(", ", this.jdbc.queryForList("""
				select quote_ident(attname) from pg_attribute where attrelid = ?::regclass and attnum > 0
				and not attisdropped and attgenerated = '' order by attnum
				""", String.class, table));
	}

}

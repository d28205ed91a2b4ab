package cn.xieshou.posting;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.register.Register;
import cn.xieshou.register.TableColumns;

/**
 * Keeps every version of a row in the history table of its type (历史版本), column by column
 * under their names, so that both tables may have got their columns in different orders.
 */
@Component
class RowHistory {

	private final JdbcTemplate jdbc;

	private final TableColumns columns;

	RowHistory(JdbcTemplate jdbc, TableColumns columns) {
		this.jdbc = jdbc;
		this.columns = columns;
	}

	/** Keeps some rows as they are, before anything of them is changed. */
	void keep(Register<?, ?> register, UUID root, Collection<UUID> records, Instant at) {
		if (!records.isEmpty()) {
			this.jdbc.update("""
					insert into %1$s_history (%2$s, superseded_at) select %2$s, ? from %1$s
					where id = any(?) and root_id = ?
					""".formatted(register.table(), this.columns.of(register.table())), at.atOffset(ZoneOffset.UTC),
					records.toArray(UUID[]::new), root);
		}
	}

}

package cn.xieshou.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Role;
import cn.xieshou.access.Scope;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.values.Days;

/**
 * The acts of all who work on the books, for auditors (审计查日志): those of the trees of
 * pairings within their scope; of who may read everything also those that belong to none,
 * such as signing in. What administrators did is shown to who watches over them. Each
 * page begins at a key in the order in which lines were written.
 */
@Component
@Transactional(readOnly = true)
class BookLines {

	private final LineScope scope;

	private final JournalLines lines;

	private final Access access;

	private final Journal journal;

	private final JdbcTemplate jdbc;

	BookLines(LineScope scope, JournalLines lines, Access access, Journal journal, JdbcTemplate jdbc) {
		this.scope = scope;
		this.lines = lines;
		this.access = access;
		this.journal = journal;
		this.jdbc = jdbc;
	}

	/** Whether the reader audits records, not administrators. */
	boolean areShown() {
		return this.access.actor().grants().stream().anyMatch((grant) -> grant.role() == Role.AUDITOR);
	}

	/** The lines after one, the newest first. */
	List<JournalLine> page(JournalQuery query, @Nullable UUID after, int size) {
		Scope audited = this.access.scope(Permission.AUDIT);
		List<Object> arguments = new ArrayList<>();
		List<String> parts = this.scope.roots(audited)
			.stream()
			.map((root) -> lines(root, this.scope.lines(audited, root), query, after, size, arguments))
			.toList();
		if (parts.isEmpty()) {
			return List.of();
		}
		arguments.add(size);
		return this.jdbc.query(
				"select l.*, a.username from ((" + String.join(") union all (", parts)
						+ ")) l left join account a on a.id = l.actor_id order by l.id desc limit ?",
				this.lines::line, arguments.toArray());
	}

	private String lines(UUID root, Condition within, JournalQuery query, @Nullable UUID after, int size,
			List<Object> arguments) {
		StringBuilder sql = new StringBuilder("select * from journal_line l where l.root_id = ? and ")
			.append(within.sql());
		arguments.add(root);
		arguments.addAll(within.arguments());
		this.lines.addConditions(sql, arguments, query);
		// Ids say when they were made: a period is a part of the key
		if (query.from() != null) {
			sql.append(" and id >= ?");
			arguments.add(firstId(Days.startOf(query.from().minusDays(1)).toInstant().toEpochMilli()));
		}
		if (query.to() != null) {
			sql.append(" and id < ?");
			arguments.add(firstId(Days.startOf(query.to().plusDays(2)).toInstant().toEpochMilli()));
		}
		if (after != null) {
			sql.append(" and id < ?");
			arguments.add(after);
		}
		arguments.add(size);
		return sql.append(" order by id desc limit ?").toString();
	}

	/** The first id of version 7 that can be made at a millisecond. */
	private static UUID firstId(long millisecond) {
		return new UUID((millisecond << 16) | 0x7000L, 0x8000000000000000L);
	}

	/** That somebody searched is itself a line. */
	@Transactional
	void searched(JournalQuery query) {
		if (!query.isEmpty()) {
			this.journal.write(this.access.actor(), Act.JOURNAL_SEARCHED, PairingTree.COMMONS, "journal", null,
					Map.of("filter", query.parameters()));
		}
	}

}

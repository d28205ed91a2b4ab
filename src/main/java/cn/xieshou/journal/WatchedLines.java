package cn.xieshou.journal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Role;
import cn.xieshou.web.BadRequest;

/**
 * The acts of administrators, for those who watch over them (互相监督): the audit
 * administrator is shown what the system and security administrators do, the security
 * administrator what the audit administrator does. Each page begins at a key, so that it
 * costs the same however long the journal is.
 */
@Component
@Transactional(readOnly = true)
class WatchedLines {

	private final Access access;

	private final JdbcTemplate jdbc;

	private final JournalLines lines;

	WatchedLines(Access access, JdbcTemplate jdbc, JournalLines lines) {
		this.access = access;
		this.jdbc = jdbc;
		this.lines = lines;
	}

	/** The lines after one, the newest first. */
	List<JournalLine> page(JournalQuery query, @Nullable UUID after, int size) {
		List<Role> watched = watched();
		OffsetDateTime before = (after != null) ? at(after) : null;
		List<Object> arguments = new ArrayList<>();
		List<String> parts = watched.stream()
			.map((duty) -> lines(duty, query, before, after, size, arguments))
			.toList();
		arguments.add(size);
		return this.jdbc.query(
				"select l.*, a.username from ((" + String.join(") union all (", parts)
						+ ")) l left join account a on a.id = l.actor_id order by l.at desc, l.id desc limit ?",
				this.lines::line, arguments.toArray());
	}

	/** Those whose acts the reader is shown, by account name, with their names. */
	Map<String, String> actors() {
		Map<String, String> actors = new LinkedHashMap<>();
		this.jdbc.query("""
				select a.username, a.display_name from account a where exists (
				select from access_grant g where g.account_id = a.id and g.role = any(?)) order by a.username limit 500
				""", (row) -> {
			actors.put(row.getString("username"), row.getString("display_name"));
		}, (Object) watched().stream().map(Role::name).toArray(String[]::new));
		return actors;
	}

	boolean watchesOverSomebody() {
		return !this.access.actor().watched().isEmpty();
	}

	/**
	 * @throws AccessDeniedException if the reader watches over nobody
	 */
	List<Role> watched() {
		List<Role> watched = this.access.actor().watched();
		if (watched.isEmpty()) {
			throw new AccessDeniedException("The acts of administrators are shown to audit and security administrator");
		}
		return watched;
	}

	private OffsetDateTime at(UUID line) {
		return this.jdbc
			.query("select at from journal_line where id = ? and duty is not null",
					(row, number) -> row.getObject("at", OffsetDateTime.class), line)
			.stream()
			.findAny()
			.orElseThrow(() -> BadRequest.unknownValue("after", line.toString()));
	}

	private String lines(Role duty, JournalQuery query, @Nullable OffsetDateTime before, @Nullable UUID after, int size,
			List<Object> arguments) {
		StringBuilder sql = new StringBuilder("select * from journal_line where duty = ?");
		arguments.add(duty.name());
		this.lines.addConditions(sql, arguments, query);
		if (before != null && after != null) {
			sql.append(" and (at, id) < (?, ?)");
			arguments.add(before);
			arguments.add(after);
		}
		arguments.add(size);
		return sql.append(" order by at desc, id desc limit ?").toString();
	}

}

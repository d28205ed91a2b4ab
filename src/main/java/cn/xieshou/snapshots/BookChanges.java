package cn.xieshou.snapshots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.filing.FilingChanges;
import cn.xieshou.filing.FilingVisibility;
import cn.xieshou.filing.LineAction;
import cn.xieshou.form.RecordNames;

/**
 * What changed in the books between two moments, and who said so (账册变更). Everything that
 * enters the books is a line of a posted filing, so that these lines are all there is;
 * read in the order in which they were posted, a page at a time by key.
 */
@Service
@Transactional(readOnly = true)
class BookChanges {

	private static final String LINES = """
			select f.root_id, f.id as filing_id, f.type, f.pairing_id, f.author_name, f.posted_at, l.number, l.action,
				l.record_id, l.base_version, l.form, b.form as before
			from filing f join filing_line l on l.root_id = f.root_id and l.filing_id = f.id
			left join lateral (select p.form from filing_line p
				join filing g on g.root_id = p.root_id and g.id = p.filing_id
				where l.action <> 'CREATE' and p.record_id = l.record_id and g.state = 'POSTED'
				and (g.posted_at, g.id) < (f.posted_at, f.id) order by g.posted_at desc, g.id desc limit 1) b on true
			where f.state = 'POSTED' and f.posted_at > ? and f.posted_at <= ?""";

	private final FilingVisibility visibility;

	private final FilingChanges changes;

	private final RecordNames names;

	private final Access access;

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	BookChanges(FilingVisibility visibility, FilingChanges changes, RecordNames names, Access access, JdbcTemplate jdbc,
			JsonMapper json) {
		this.visibility = visibility;
		this.changes = changes;
		this.names = names;
		this.access = access;
		this.jdbc = jdbc;
		this.json = json;
	}

	/** A line as it is stored, with what the record said before. */
	private record Stored(UUID root, UUID filing, String type, @Nullable UUID pairing, String author, Instant postedAt,
			int line, LineAction action, UUID record, @Nullable Integer base, ObjectNode form,
			@Nullable ObjectNode before) {

	}

	/** A page of changes, in the order in which they were posted. */
	List<Change> page(ChangeQuery query, int size) {
		this.access.scope(Permission.READ);
		Condition posted = this.visibility.posted(query.within());
		List<Object> arguments = new ArrayList<>(List.of(utc(query.from()), utc(query.to())));
		arguments.addAll(posted.arguments());
		StringBuilder sql = new StringBuilder(LINES).append(" and ").append(posted.sql());
		if (query.type() != null) {
			sql.append(" and f.type = ?");
			arguments.add(query.type());
		}
		if (query.after() != null) {
			sql.append(" and (f.posted_at, f.id, l.number) > (?, ?, ?)");
			arguments.addAll(List.of(utc(query.after().at()), query.after().filing(), query.after().line()));
		}
		sql.append(" order by f.posted_at, f.id, l.number limit ?");
		arguments.add(size);
		List<Stored> lines = this.jdbc.query(sql.toString(), this::line, arguments.toArray());
		Map<String, Map<String, String>> posts = posts(lines);
		Map<UUID, List<String>> approvers = approvers(lines);
		return lines.stream().map((line) -> change(line, posts, approvers)).toList();
	}

	private Change change(Stored line, Map<String, Map<String, String>> posts, Map<UUID, List<String>> approvers) {
		ObjectNode before = before(line);
		ObjectNode after = (line.action != LineAction.VOID) ? line.form : this.json.createObjectNode();
		String present = posts.getOrDefault(line.type, Map.of()).get(line.record.toString());
		String name = (present != null) ? present : (line.action != LineAction.VOID) ? named(line.form) : named(before);
		return new Change(
				new Change.Source(line.filing, line.line, line.postedAt, line.author,
						approvers.getOrDefault(line.filing, List.of())),
				new Change.Subject(line.type, line.record, name, present != null, line.pairing), line.action,
				(line.action != LineAction.VOID) ? this.changes.between(line.type, before, after) : List.of(), before,
				after);
	}

	private ObjectNode before(Stored line) {
		if (line.before != null) {
			return line.before;
		}
		return (line.base != null)
				? this.changes.unfiled(line.type, line.record, line.base).orElseGet(this.json::createObjectNode)
				: this.json.createObjectNode();
	}

	private static @Nullable String named(ObjectNode form) {
		String name = form.path("name").asString(form.path("title").asString(""));
		return name.isEmpty() ? null : name;
	}

	/** What those are called that are in the books today, in one statement. */
	private Map<String, Map<String, String>> posts(List<Stored> lines) {
		Map<String, Set<UUID>> ids = new HashMap<>();
		lines.forEach((line) -> ids.computeIfAbsent(line.type, (type) -> new HashSet<>()).add(line.record));
		Map<String, UUID[]> asked = new HashMap<>();
		ids.forEach((type, records) -> asked.put(type, records.toArray(UUID[]::new)));
		return asked.isEmpty() ? Map.of() : this.names.of(asked);
	}

	private Map<UUID, List<String>> approvers(List<Stored> lines) {
		Map<UUID, List<String>> approvers = new HashMap<>();
		if (!lines.isEmpty()) {
			this.jdbc.query("""
					select filing_id, actor_name from filing_event where root_id = any(?) and filing_id = any(?)
					and kind = 'APPROVED' order by filing_id, number""", (row) -> {
				approvers.computeIfAbsent(row.getObject("filing_id", UUID.class), (filing) -> new ArrayList<>())
					.add(row.getString("actor_name"));
			}, lines.stream().map(Stored::root).distinct().toArray(UUID[]::new),
					lines.stream().map(Stored::filing).distinct().toArray(UUID[]::new));
		}
		return approvers;
	}

	private Stored line(ResultSet row, int number) throws SQLException {
		String before = row.getString("before");
		return new Stored(row.getObject("root_id", UUID.class), row.getObject("filing_id", UUID.class),
				row.getString("type"), row.getObject("pairing_id", UUID.class), row.getString("author_name"),
				row.getObject("posted_at", OffsetDateTime.class).toInstant(), row.getInt("number"),
				LineAction.valueOf(row.getString("action")), row.getObject("record_id", UUID.class),
				row.getObject("base_version", Integer.class), (ObjectNode) this.json.readTree(row.getString("form")),
				(before != null) ? (ObjectNode) this.json.readTree(before) : null);
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}

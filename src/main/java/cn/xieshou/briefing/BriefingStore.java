package cn.xieshou.briefing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import cn.xieshou.access.Scope;

/** Documents as they are kept (文稿存取). */
@Repository
class BriefingStore {

	private static final TypeReference<List<Chapter>> CHAPTERS = new TypeReference<>() {
	};

	private static final TypeReference<List<Missing>> MISSING = new TypeReference<>() {
	};

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	BriefingStore(JdbcTemplate jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	void add(Kept kept) {
		this.jdbc.update("""
				insert into briefing (id, root_id, pairing_id, kind, period, known_at, title, code, chapters, missing,
				state, version, author_id, author_name, author_unit, created_at, changed_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, 'DRAFT', 1, ?, ?, ?, ?, ?)
				""", kept.id(), kept.place().root(), kept.place().pairing(), kept.kind(), kept.period(),
				utc(kept.knownAt()), kept.text().title(), kept.code(), write(kept.text().chapters()),
				write(kept.text().missing()), kept.course().author().id(), kept.course().author().name(),
				kept.course().unit(), utc(kept.course().changedAt()), utc(kept.course().changedAt()));
		this.jdbc.batchUpdate(
				"insert into briefing_number (root_id, briefing_id, place, figure_id, part, text, what, source)"
						+ " values (?, ?, ?, ?, ?, ?, ?, ?)",
				kept.text()
					.numbers()
					.stream()
					.map((one) -> new Object[] { kept.place().root(), kept.id(), one.place(), one.figure(),
							one.part().name(), one.text(), one.what(), one.source() })
					.toList());
	}

	/** What its author wrote; the version goes on. */
	void write(UUID id, List<Chapter> chapters, Instant at) {
		this.jdbc.update("update briefing set chapters = ?::jsonb, version = version + 1, changed_at = ? where id = ?",
				write(chapters), utc(at), id);
	}

	void move(UUID id, Kept.State state, Instant at) {
		this.jdbc.update("update briefing set state = ?, version = version + 1, changed_at = ? where id = ?",
				state.name(), utc(at), id);
	}

	void authorise(UUID id, Kept.Person by, String reason, Set<UUID> findings, Instant at) {
		this.jdbc.update("""
				update briefing set override_id = ?, override_name = ?, override_reason = ?, overridden = ?,
				version = version + 1, changed_at = ? where id = ?
				""", by.id(), by.name(), reason, findings.toArray(UUID[]::new), utc(at), id);
	}

	void issue(UUID id, Kept.Person by, String issue, Instant at) {
		this.jdbc.update("""
				update briefing set state = 'ISSUED', issuer_id = ?, issuer_name = ?, issued_at = ?, issue = ?,
				version = version + 1, changed_at = ? where id = ?
				""", by.id(), by.name(), utc(at), issue, utc(at), id);
	}

	/** The next number of a kind in a year. */
	int next(UUID root, String kind, int year) {
		return Objects.requireNonNull(this.jdbc.queryForObject("""
				insert into briefing_sequence (root_id, kind, year, last) values (?, ?, ?, 1)
				on conflict (root_id, kind, year) do update set last = briefing_sequence.last + 1 returning last
				""", Integer.class, root, kind, year));
	}

	Optional<Kept> find(UUID id) {
		return read("b.id = ?", "", id);
	}

	/** The same, held until the end of the transaction. */
	Optional<Kept> lock(UUID id) {
		return read("b.id = ?", " for update", id);
	}

	Optional<Kept> find(String code) {
		return read("b.code = ?", "", code);
	}

	private Optional<Kept> read(String condition, String held, Object argument) {
		return this.jdbc
			.query("select b.* from briefing b where " + condition + held, (row, number) -> kept(row, true), argument)
			.stream()
			.findFirst();
	}

	/** Documents within a scope before one, the newest first, without their numbers. */
	List<Kept> page(Scope.Condition within, @Nullable UUID after, int most) {
		List<@Nullable Object> arguments = new ArrayList<>(within.arguments());
		arguments.addAll(Arrays.asList(after, after, most));
		return this.jdbc.query(
				"select b.* from briefing b where " + within.sql()
						+ " and (?::uuid is null or b.id < ?) order by b.id desc limit ?",
				(row, number) -> kept(row, false), arguments.toArray());
	}

	private List<Tied> numbers(UUID id) {
		return this.jdbc.query("select * from briefing_number where briefing_id = ? order by place",
				(row, number) -> new Tied(row.getInt("place"), row.getObject("figure_id", UUID.class),
						Part.valueOf(row.getString("part")), row.getString("text"), row.getString("what"),
						row.getString("source")),
				id);
	}

	private Kept kept(ResultSet row, boolean whole) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		Briefing text = new Briefing(row.getString("title"), this.json.readValue(row.getString("chapters"), CHAPTERS),
				whole ? numbers(id) : List.of(), this.json.readValue(row.getString("missing"), MISSING));
		return new Kept(id,
				new Kept.Place(row.getObject("root_id", UUID.class), row.getObject("pairing_id", UUID.class)),
				row.getString("kind"), row.getString("period"), Objects.requireNonNull(instant(row, "known_at")),
				row.getString("code"), text, course(row));
	}

	private static Kept.Course course(ResultSet row) throws SQLException {
		Array overridden = row.getArray("overridden");
		return new Kept.Course(Kept.State.valueOf(row.getString("state")), row.getInt("version"),
				Objects.requireNonNull(person(row, "author")), row.getString("author_unit"),
				Objects.requireNonNull(instant(row, "changed_at")), person(row, "override"),
				row.getString("override_reason"), Set.of((UUID[]) overridden.getArray()), person(row, "issuer"),
				instant(row, "issued_at"), row.getString("issue"));
	}

	private static Kept.@Nullable Person person(ResultSet row, String as) throws SQLException {
		UUID id = row.getObject(as + "_id", UUID.class);
		return (id != null) ? new Kept.Person(id, row.getString(as + "_name")) : null;
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

	private String write(Object content) {
		return this.json.writeValueAsString(content);
	}

}

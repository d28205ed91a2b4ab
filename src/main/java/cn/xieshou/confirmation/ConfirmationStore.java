package cn.xieshou.confirmation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import cn.xieshou.access.Actor;
import cn.xieshou.access.Scope.Condition;

/** What of the books both sides have confirmed, line by line (双方确认记录). */
@Repository
class ConfirmationStore {

	/** So many are counted; where there are more, pages say so. */
	static final int COUNTED = 1000;

	private final JdbcTemplate jdbc;

	ConfirmationStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Who says something of the other side's numbers. */
	record Person(UUID id, String name, @Nullable String unit, Instant at) {

		static Person of(Actor actor, Instant at) {
			return new Person(actor.id(), actor.displayName(), actor.unit(), at);
		}

	}

	/** Where a line stands. */
	record Key(UUID root, UUID filing, int line) {

	}

	/**
	 * A line that is in the books.
	 *
	 * @param state as the table has it
	 */
	record Row(Key key, @Nullable UUID pairing, ConfirmationState state, @Nullable Person person) {

	}

	/**
	 * A line that is to be kept.
	 *
	 * @param person who has answered already, {@code null} if nobody
	 */
	record Line(Key key, @Nullable UUID pairing, String type, Compared.Content content, boolean perSide,
			ConfirmationState state, Party stated, Instant statedAt, @Nullable Person person) {

	}

	/** A line that waits for the other side, as lists show it. */
	record Waiting(UUID root, UUID filing, int line, UUID record, UUID pairing, String type, String name,
			@Nullable String value, boolean perSide, int year, Instant since) {

	}

	/** Keeps lines; one that is kept already stays. */
	void keep(Collection<Line> lines) {
		this.jdbc.batchUpdate("""
				insert into confirmation (root_id, filing_id, line, record_id, pairing_id, type, name, value, per_side,
				year, state, stated_by, stated_at, actor_id, actor_name, actor_unit, acted_at)
				values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
				""", lines, 500, (insert, line) -> {
			insert.setObject(1, line.key().root());
			insert.setObject(2, line.key().filing());
			insert.setInt(3, line.key().line());
			insert.setObject(4, line.content().record());
			insert.setObject(5, line.pairing());
			insert.setString(6, line.type());
			insert.setString(7, line.content().name());
			insert.setString(8, line.content().value());
			insert.setBoolean(9, line.perSide());
			insert.setInt(10, line.content().year());
			insert.setString(11, line.state().name());
			insert.setString(12, line.stated().name());
			insert.setObject(13, utc(line.statedAt()));
			Person person = line.person();
			insert.setObject(14, (person != null) ? person.id() : null);
			insert.setString(15, (person != null) ? person.name() : null);
			insert.setString(16, (person != null) ? person.unit() : null);
			insert.setObject(17, (person != null) ? utc(person.at()) : null);
		});
	}

	/** Records have new revisions or none: what was said of the former is over. */
	void supersede(UUID root, UUID[] records, UUID filing) {
		this.jdbc.update("""
				update confirmation set present = false
				where root_id = ? and record_id = any(?) and filing_id <> ? and present
				""", root, records, filing);
	}

	/**
	 * Who wrote a filing, and what the other side has said of it.
	 *
	 * @param confirmed who has confirmed it since it was last handed in, {@code null} if
	 * nobody has
	 * @param disputed whether a difference about it or its records is open
	 */
	record Course(UUID author, @Nullable Person confirmed, boolean disputed) {

	}

	/** The course of a filing with its records, before it is posted. */
	Optional<Course> course(UUID root, UUID filing, UUID[] records) {
		return this.jdbc
			.query("""
					select f.author_id, e.actor_id, e.actor_name, a.unit as actor_unit, e.at as acted_at,
					exists (select from difference d where d.root_id = f.root_id and d.state <> 'SETTLED'
					and (d.record_id = any(?) or d.answer_id = f.id)) as disputed from filing f
					left join lateral (select e.* from filing_event e where e.root_id = f.root_id and e.filing_id = f.id
					and e.kind = 'CONFIRMED' and e.at >= f.submitted_at order by e.number desc limit 1) e on true
					left join account a on a.id = e.actor_id where f.root_id = ? and f.id = ?
					""",
					(row, number) -> new Course(row.getObject("author_id", UUID.class), person(row),
							row.getBoolean("disputed")),
					records, root, filing)
			.stream()
			.findAny();
	}

	/** The lines of a filing that are still what the books say. */
	List<Row> present(UUID root, UUID filing) {
		return this.jdbc.query("""
				select root_id, filing_id, line, pairing_id, state, actor_id, actor_name, actor_unit, acted_at
				from confirmation where root_id = ? and filing_id = ? and present order by line
				""", ConfirmationStore::row, root, filing);
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(
				new Key(row.getObject("root_id", UUID.class), row.getObject("filing_id", UUID.class),
						row.getInt("line")),
				row.getObject("pairing_id", UUID.class), ConfirmationState.valueOf(row.getString("state")),
				person(row));
	}

	private static @Nullable Person person(ResultSet row) throws SQLException {
		UUID actor = row.getObject("actor_id", UUID.class);
		return (actor != null)
				? new Person(actor, row.getString("actor_name"), row.getString("actor_unit"), instant(row, "acted_at"))
				: null;
	}

	/** Which records of a table still are as a filing wrote them. */
	Set<UUID> present(String table, UUID root, UUID filing, UUID[] records) {
		return Set.copyOf(this.jdbc.queryForList(
				"select id from %s where root_id = ? and id = any(?) and filing_id = ?".formatted(table), UUID.class,
				root, records, filing));
	}

	/** Somebody of the other side says something of lines. */
	void set(Collection<Key> lines, ConfirmationState state, Person person) {
		this.jdbc.batchUpdate("""
				update confirmation set state = ?, actor_id = ?, actor_name = ?, actor_unit = ?, acted_at = ?
				where root_id = ? and filing_id = ? and line = ? and present
				""", lines, 500, (update, key) -> {
			update.setString(1, state.name());
			update.setObject(2, person.id());
			update.setString(3, person.name());
			update.setString(4, person.unit());
			update.setObject(5, utc(person.at()));
			update.setObject(6, key.root());
			update.setObject(7, key.filing());
			update.setInt(8, key.line());
		});
	}

	/** What waits to be confirmed, the longest first. */
	List<Waiting> waiting(Condition condition, int most) {
		return this.jdbc.query(
				"""
						select c.root_id, c.filing_id, c.line, c.record_id, c.pairing_id, c.type, c.name, c.value, c.per_side, c.year,
						c.stated_at from confirmation c where c.state = 'STATED' and c.present and %s
						order by c.stated_at, c.filing_id, c.line limit %d
						"""
					.formatted(condition.sql(), most),
				(row, number) -> new Waiting(row.getObject("root_id", UUID.class),
						row.getObject("filing_id", UUID.class), row.getInt("line"),
						row.getObject("record_id", UUID.class), row.getObject("pairing_id", UUID.class),
						row.getString("type"), row.getString("name"), row.getString("value"),
						row.getBoolean("per_side"), row.getInt("year"), instant(row, "stated_at")),
				condition.arguments().toArray());
	}

	static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : Instant.EPOCH;
	}

	static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}

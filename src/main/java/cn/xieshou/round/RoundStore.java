package cn.xieshou.round;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import cn.xieshou.access.Actor;
import cn.xieshou.access.Scope;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.values.Span;

/** The rows of rounds and of what they ask (轮次存取). */
@Repository
class RoundStore {

	private static final String INSERT = """
			insert into round (id, version, name, kind, period, opens_on, closes_on, note, opened_by, opened_by_name,
			opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			""";

	private static final String CHANGE = """
			update round set (name, kind, period, opens_on, closes_on, note, version) = (?, ?, ?, ?, ?, ?, version + 1)
			where id = ?
			""";

	private static final String ASK = "insert into round_ask (root_id, round_id, pairing_id, indicator_id, side)"
			+ " values (?, ?, ?, ?, ?)";

	private static final int BATCH = 1000;

	private final JdbcTemplate jdbc;

	RoundStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	void insert(Round round, Actor by, List<RoundAsk> asks, List<String> types) {
		this.jdbc.update(INSERT, round.id(), round.version(), round.name(), round.kind().name(),
				round.period().toString(), Date.valueOf(round.opensOn()), Date.valueOf(round.closesOn()), round.note(),
				by.id(), by.displayName(), utc(round.openedAt()));
		insert(round.id(), asks);
		insertTypes(round.id(), types);
	}

	/** Replaces what a round says and asks. */
	void change(Round round, List<RoundAsk> asks, List<String> types) {
		this.jdbc.update(CHANGE, round.name(), round.kind().name(), round.period().toString(),
				Date.valueOf(round.opensOn()), Date.valueOf(round.closesOn()), round.note(), round.id());
		this.jdbc.update("delete from round_ask where round_id = ?", round.id());
		insert(round.id(), asks);
		this.jdbc.update("delete from round_type where round_id = ?", round.id());
		insertTypes(round.id(), types);
	}

	private void insertTypes(UUID round, List<String> types) {
		this.jdbc.batchUpdate("insert into round_type (round_id, type) values (?, ?)",
				types.stream().map((type) -> new Object[] { round, type }).toList());
	}

	/** The record types that a round asks for. */
	List<String> types(UUID round) {
		return this.jdbc.queryForList("select type from round_type where round_id = ? order by type", String.class,
				round);
	}

	private void insert(UUID round, List<RoundAsk> asks) {
		this.jdbc.batchUpdate(ASK, asks, BATCH, (row, ask) -> {
			row.setObject(1, ask.root());
			row.setObject(2, round);
			row.setObject(3, ask.pairing());
			row.setObject(4, ask.indicator());
			row.setString(5, ask.side().name());
		});
	}

	void withdraw(UUID round, Instant at) {
		this.jdbc.update("update round set version = version + 1, withdrawn_at = ? where id = ?", utc(at), round);
	}

	void extend(UUID round, LocalDate until, String reason) {
		this.jdbc.update("update round set version = version + 1, extended_to = ?, extended_for = ? where id = ?",
				Date.valueOf(until), reason, round);
	}

	Optional<Round> find(UUID id) {
		return this.jdbc.query("select * from round where id = ?", RoundStore::round, id).stream().findAny();
	}

	/** The same, for acts on it: others wait. */
	Optional<Round> lock(UUID id) {
		return this.jdbc.query("select * from round where id = ? for update", RoundStore::round, id).stream().findAny();
	}

	/**
	 * Rounds, the latest first.
	 * @param scope the pairings one of which they ask, {@code null} for all rounds
	 * @param which those that are listed
	 * @param after the last one of the page before, {@code null} for the first page
	 */
	List<Round> list(@Nullable Scope scope, Condition which, @Nullable Round after, int size) {
		Condition asked = ((scope != null) ? asked(scope) : Condition.ALWAYS).and(which);
		List<Object> arguments = new ArrayList<>(asked.arguments());
		String from = "";
		if (after != null) {
			from = " and (r.opens_on, r.id) < (?, ?)";
			arguments.add(Date.valueOf(after.opensOn()));
			arguments.add(after.id());
		}
		arguments.add(size);
		return this.jdbc.query(
				"select r.* from round r where " + asked.sql() + from + " order by r.opens_on desc, r.id desc limit ?",
				RoundStore::round, arguments.toArray());
	}

	int count(@Nullable Scope scope, Condition which) {
		Condition asked = ((scope != null) ? asked(scope) : Condition.ALWAYS).and(which);
		Integer count = this.jdbc.queryForObject("select count(*) from round r where " + asked.sql(), Integer.class,
				asked.arguments().toArray());
		return (count != null) ? count : 0;
	}

	private static Condition asked(Scope scope) {
		Condition within = scope.where("a");
		return new Condition("exists (select from round_ask a where a.round_id = r.id and " + within.sql() + ")",
				within.arguments());
	}

	/**
	 * The round that has a name already, if any other than one itself; who asks waits for
	 * others who open rounds.
	 */
	Optional<UUID> called(String name, @Nullable UUID own) {
		this.jdbc.query("select pg_advisory_xact_lock(hashtext('names of rounds'))", (row) -> {
		});
		return this.jdbc.queryForList(
				"select id from round where withdrawn_at is null and name collate \"C\" = ? and id is distinct from ?"
						+ " order by id limit 1",
				UUID.class, name, own)
			.stream()
			.findAny();
	}

	/** The rounds of some periods that were not taken back, the first of each. */
	Map<String, UUID> ofPeriods(List<Span> periods) {
		Map<String, UUID> found = new HashMap<>();
		this.jdbc.query("select id, period from round where withdrawn_at is null and period = any(?) order by id",
				(row) -> {
					found.putIfAbsent(row.getString("period"), row.getObject("id", UUID.class));
				}, (Object) periods.stream().map(Span::toString).toArray(String[]::new));
		return found;
	}

	/** The latest round of a kind that was not taken back. */
	Optional<Round> last(RoundKind kind) {
		return this.jdbc.query(
				"select * from round where kind = ? and withdrawn_at is null order by opens_on desc, id desc limit 1",
				RoundStore::round, kind.name())
			.stream()
			.findAny();
	}

	/**
	 * How much a round asks.
	 *
	 * @param sheets of how many pairings
	 * @param indicators how many indicators
	 * @param side who is asked, {@code null} if nobody is
	 */
	record Extent(int sheets, int indicators, @Nullable ReportingSide side) {

		static final Extent NONE = new Extent(0, 0, null);

	}

	/** How much some rounds ask. */
	Map<UUID, Extent> extents(List<UUID> rounds) {
		Map<UUID, Extent> extents = new HashMap<>();
		this.jdbc
			.query("select round_id, count(distinct pairing_id), count(distinct indicator_id), min(side) from round_ask"
					+ " where round_id = any(?) group by round_id", (row) -> {
						extents.put(row.getObject(1, UUID.class),
								new Extent(row.getInt(2), row.getInt(3), ReportingSide.valueOf(row.getString(4))));
					}, (Object) rounds.toArray(UUID[]::new));
		return extents;
	}

	/** What a round asks. */
	List<RoundAsk> asks(UUID round) {
		return this.jdbc.query("select * from round_ask where round_id = ?", RoundStore::ask, round);
	}

	/** What a round asks of one pairing. */
	List<RoundAsk> asks(UUID root, UUID round, UUID pairing) {
		return this.jdbc.query("select * from round_ask where root_id = ? and round_id = ? and pairing_id = ?",
				RoundStore::ask, root, round, pairing);
	}

	private static RoundAsk ask(ResultSet row, int number) throws SQLException {
		return new RoundAsk(row.getObject("root_id", UUID.class), row.getObject("pairing_id", UUID.class),
				row.getObject("indicator_id", UUID.class), ReportingSide.valueOf(row.getString("side")));
	}

	private static Round round(ResultSet row, int number) throws SQLException {
		return new Round(row.getObject("id", UUID.class), row.getInt("version"), row.getString("name"),
				RoundKind.valueOf(row.getString("kind")), Span.parse(row.getString("period")),
				row.getObject("opens_on", LocalDate.class), row.getObject("closes_on", LocalDate.class),
				row.getObject("extended_to", LocalDate.class), row.getString("extended_for"), row.getString("note"),
				row.getString("opened_by_name"), row.getObject("opened_at", OffsetDateTime.class).toInstant(),
				instant(row, "withdrawn_at"));
	}

	static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}

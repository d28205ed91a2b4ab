package cn.xieshou.confirmation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import cn.xieshou.access.Scope.Condition;
import cn.xieshou.filing.Citation;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Quantity;

/** The differences between the two sides, with what was said of them (差异记录). */
@Repository
class DifferenceStore {

	private static final TypeReference<List<Citation>> CITATIONS = new TypeReference<>() {
	};

	private final JdbcTemplate jdbc;

	private final Compared compared;

	private final JsonMapper json;

	DifferenceStore(JdbcTemplate jdbc, Compared compared, JsonMapper json) {
		this.jdbc = jdbc;
		this.compared = compared;
		this.json = json;
	}

	void open(Difference difference) {
		this.jdbc.update(
				"""
						insert into difference (id, root_id, filing_id, line, record_id, pairing_id, type, name, field, ours, theirs,
						year, stated_by, opened_by, opened_at, state, waits_for, waiting_since)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
						""",
				difference.id(), difference.root(), difference.key().filing(), difference.key().line(),
				difference.record(), difference.pairing(), difference.type(), difference.name(), difference.field(),
				this.compared.write(difference.ours()), this.compared.write(difference.theirs()), difference.year(),
				difference.stated().name(), difference.openedBy(), ConfirmationStore.utc(difference.openedAt()),
				difference.state().name(), name(difference.waitsFor()), utc(difference.waitingSince()));
	}

	/** Who must act now, and with which number of the other side. */
	void wait(Difference difference, DifferenceState state, Party side, @Nullable Quantity theirs, Instant since) {
		this.jdbc.update("""
				update difference set state = ?, waits_for = ?, waiting_since = ?, theirs = ?::jsonb, way = null,
				answer_id = null where root_id = ? and id = ?
				""", state.name(), side.name(), utc(since), this.compared.write(theirs), difference.root(),
				difference.id());
	}

	/** A filing is under way that changes the value. */
	void answer(Difference difference, Settlement way, UUID filing, Instant at) {
		this.jdbc.update("""
				update difference set state = 'ANSWERED', waits_for = ?, waiting_since = ?, way = ?, answer_id = ?
				where root_id = ? and id = ?
				""", difference.stated().name(), utc(at), way.name(), filing, difference.root(), difference.id());
	}

	/** Kept in hand while its filing is written anew. */
	void hold(Difference difference) {
		this.jdbc.update("update difference set state = 'ANSWERED', answer_id = null where root_id = ? and id = ?",
				difference.root(), difference.id());
	}

	/** It is about another line now, or the line says another number. */
	void carry(Difference difference, ConfirmationStore.Key key, UUID record, String name, @Nullable Quantity ours) {
		this.jdbc.update(
				"""
						update difference set (filing_id, line, record_id, name, ours, settled_at) = (?, ?, ?, ?, ?::jsonb, null)
						where root_id = ? and id = ?
						""",
				key.filing(), key.line(), record, name, this.compared.write(ours), difference.root(), difference.id());
	}

	/**
	 * What a filing that is handed in may go on with: what is not settled of itself or of
	 * what it answers, and what rests since its filing was taken back.
	 */
	List<Difference> awaiting(UUID root, UUID pairing, String type, UUID filing) {
		return list(new Condition(
				"""
						d.root_id = ? and d.pairing_id = ? and d.type = ? and ((d.state <> 'SETTLED' and (d.filing_id = ?
						or d.answer_id = ?)) or ((d.state in ('OPEN', 'EQUAL') or d.way = 'WITHDRAWN') and exists (select from filing f
						where f.root_id = d.root_id and f.id = d.filing_id and f.state = 'WITHDRAWN')))
						""",
				List.of(root, pairing, type, filing, filing)), "d.id", 1000);
	}

	/** What waits of a filing that is taken back, or for what it was to change. */
	List<Difference> concerning(UUID root, UUID filing) {
		return list(new Condition("""
				d.root_id = ? and ((d.state in ('OPEN', 'EQUAL') and d.filing_id = ?)
				or (d.state = 'ANSWERED' and d.answer_id = ?))
				""", List.of(root, filing, filing)), "d.id", 1000);
	}

	void settle(Difference difference, Settlement way, Instant at) {
		this.jdbc.update("""
				update difference set state = 'SETTLED', waits_for = null, way = ?, settled_at = ?
				where root_id = ? and id = ? and state <> 'SETTLED'
				""", way.name(), utc(at), difference.root(), difference.id());
	}

	/** A new revision is disputed instead; the other side looks at it again. */
	void follow(Difference difference, ConfirmationStore.Key key, UUID record, @Nullable Quantity ours, Instant at) {
		this.jdbc.update(
				"""
						update difference set filing_id = ?, line = ?, record_id = ?, ours = ?::jsonb, state = 'OPEN', waits_for = ?,
						waiting_since = ?, way = null, answer_id = null where root_id = ? and id = ?
						""",
				key.filing(), key.line(), record, this.compared.write(ours), difference.stated().other().name(),
				utc(at), difference.root(), difference.id());
	}

	void say(Difference difference, Word word, UUID actor) {
		this.jdbc.update(
				"""
						insert into difference_word (id, root_id, difference_id, kind, actor_id, actor_name, actor_unit, party, at,
						reason, value, evidence) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
						""",
				Ids.next(), difference.root(), difference.id(), word.kind().name(), actor, word.by(), word.unit(),
				name(word.party()), utc(word.at()), word.reason(), this.compared.write(word.value()),
				this.json.writeValueAsString(word.evidence()));
	}

	/** All that was said of a difference, in that order. */
	List<Word> words(Difference difference) {
		return this.jdbc.query("select * from difference_word where root_id = ? and difference_id = ? order by id",
				(row, number) -> new Word(Word.Kind.valueOf(row.getString("kind")), row.getString("actor_name"),
						row.getString("actor_unit"), party(row.getString("party")),
						ConfirmationStore.instant(row, "at"), row.getString("reason"),
						this.compared.read(row.getString("value")),
						this.json.readValue(row.getString("evidence"), CITATIONS)),
				difference.root(), difference.id());
	}

	/** Differences by a condition on the alias {@code d}, in that order. */
	List<Difference> list(Condition condition, String order, int most) {
		return this.jdbc.query(
				"select d.* from difference d where " + condition.sql() + " order by " + order + " limit " + most,
				this::difference, condition.arguments().toArray());
	}

	Optional<Difference> find(UUID id, Condition within) {
		Condition condition = new Condition("d.id = ?", List.of(id)).and(within);
		return list(condition, "d.id", 1).stream().findAny();
	}

	/** The same, locked, so that two who answer at once do so one after the other. */
	Difference lock(Difference difference) {
		return this.jdbc
			.query("select d.* from difference d where d.root_id = ? and d.id = ? for update", this::difference,
					difference.root(), difference.id())
			.get(0);
	}

	/** All of the lines of a filing. */
	List<Difference> ofFiling(UUID root, UUID filing) {
		return list(new Condition("d.root_id = ? and d.filing_id = ?", List.of(root, filing)), "d.line, d.id", 1000);
	}

	/** What is not settled of records, or of the filing that they come with. */
	List<Difference> openOf(UUID root, UUID filing, UUID[] records) {
		return list(new Condition("""
				d.root_id = ? and d.state <> 'SETTLED' and (d.record_id = any(?) or d.answer_id = ?)
				""", List.of(root, records, filing)), "d.id", 5000);
	}

	private Difference difference(ResultSet row, int number) throws SQLException {
		String way = row.getString("way");
		return new Difference(row.getObject("id", UUID.class),
				new ConfirmationStore.Key(row.getObject("root_id", UUID.class), row.getObject("filing_id", UUID.class),
						row.getInt("line")),
				row.getObject("record_id", UUID.class), row.getObject("pairing_id", UUID.class), row.getString("type"),
				row.getString("name"), row.getString("field"), this.compared.read(row.getString("ours")),
				this.compared.read(row.getString("theirs")), row.getInt("year"),
				Party.valueOf(row.getString("stated_by")), row.getObject("opened_by", UUID.class),
				ConfirmationStore.instant(row, "opened_at"), DifferenceState.valueOf(row.getString("state")),
				party(row.getString("waits_for")), at(row, "waiting_since"),
				(way != null) ? Settlement.valueOf(way) : null, row.getObject("answer_id", UUID.class),
				at(row, "settled_at"));
	}

	private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
		return (at != null) ? ConfirmationStore.utc(at) : null;
	}

	private static @Nullable Party party(@Nullable String name) {
		return Arrays.stream(Party.values()).filter((party) -> party.name().equals(name)).findAny().orElse(null);
	}

	private static @Nullable String name(@Nullable Enum<?> constant) {
		return (constant != null) ? constant.name() : null;
	}

}

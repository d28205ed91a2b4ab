package cn.xieshou.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Scope;
import cn.xieshou.access.Scope.Condition;

/** The stored samples and working papers (样本与底稿库); what was drawn is never changed. */
@Repository
class SampleStore {

	private static final String SAMPLES = "select s.* from audit_sample s where ";

	private final JdbcTemplate jdbc;

	private final PairingTree tree;

	SampleStore(JdbcTemplate jdbc, PairingTree tree) {
		this.jdbc = jdbc;
		this.tree = tree;
	}

	/** The sample that somebody drew by the same order. */
	Optional<Sample> same(UUID root, UUID creator, String key) {
		return this.jdbc
			.query(SAMPLES + "s.root_id = ? and s.creator_id = ? and s.order_key = ?", this::sample, root, creator, key)
			.stream()
			.findFirst();
	}

	/** Whether it could be added: not if the same was drawn meanwhile. */
	boolean add(Sample sample, @Nullable UUID pairing, Actor creator, String key) {
		Sample.How how = sample.how();
		return this.jdbc.update(
				"""
						insert into audit_sample (id, root_id, pairing_id, name, type, period, known_on, method, seed, size, amount,
							rule, population, total, drawn, drawn_total, creator_id, creator_name, created_at, order_key)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
				sample.id(), sample.root(), pairing, sample.name(), sample.type(), sample.period(),
				utc(sample.knownOn()), how.method().name(), how.seed(), how.size(), how.amount(), how.rule(),
				sample.population(), sample.total(), sample.drawn(), sample.drawnTotal(), creator.id(), sample.by(),
				utc(sample.at()), key) == 1;
	}

	void addItems(Sample sample, List<Sampling.Drawn> drawn) {
		List<Object[]> rows = new ArrayList<>();
		for (Sampling.Drawn one : drawn) {
			rows.add(new Object[] { sample.root(), sample.id(), rows.size() + 1, one.record(), one.amount(),
					one.reason().name(), one.point() });
		}
		this.jdbc.batchUpdate("insert into audit_item (root_id, sample_id, number, record_id, amount, reason, point,"
				+ " state) values (?, ?, ?, ?, ?, ?, ?, 'OPEN')", rows);
	}

	/** Samples within a scope after one, the newest first. */
	List<Sample> page(Scope scope, @Nullable UUID after, int size) {
		Condition within = scope.where("s");
		List<Object> arguments = new ArrayList<>(within.arguments());
		String sql = SAMPLES + within.sql();
		if (after != null) {
			sql += " and s.id < ?";
			arguments.add(after);
		}
		arguments.add(size);
		return this.jdbc.query(sql + " order by s.id desc limit ?", this::sample, arguments.toArray());
	}

	Optional<Sample> find(Scope scope, UUID id) {
		Condition within = scope.where("s");
		List<Object> arguments = new ArrayList<>(List.of(id));
		arguments.addAll(within.arguments());
		return this.jdbc.query(SAMPLES + "s.id = ? and " + within.sql(), this::sample, arguments.toArray())
			.stream()
			.findFirst();
	}

	/** What was drawn, in its order, with what was marked. */
	List<SampleItem> items(Sample sample) {
		Map<Integer, Map<PaperCheck, SampleItem.Mark>> marks = new HashMap<>();
		this.jdbc.query("select * from audit_mark where root_id = ? and sample_id = ?", (row) -> {
			marks.computeIfAbsent(row.getInt("number"), (number) -> new EnumMap<>(PaperCheck.class))
				.put(PaperCheck.valueOf(row.getString("subject")), mark(row));
		}, sample.root(), sample.id());
		return this.jdbc.query("select * from audit_item where root_id = ? and sample_id = ? order by number",
				(row, index) -> item(row, marks.getOrDefault(row.getInt("number"), Map.of())), sample.root(),
				sample.id());
	}

	/** One of them, which nobody else changes until the end of the transaction. */
	void lock(Sample sample, int number) {
		this.jdbc.queryForList(
				"select number from audit_item where root_id = ? and sample_id = ? and number = ? for update",
				Integer.class, sample.root(), sample.id(), number);
	}

	void mark(Sample sample, int number, PaperCheck subject, Tick tick, String note, Actor by, Instant at) {
		this.jdbc.update(
				"""
						insert into audit_mark (root_id, sample_id, number, subject, tick, note, actor_id, actor_name, at)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?)
						on conflict (sample_id, number, subject, root_id) do update set tick = excluded.tick, note = excluded.note,
							actor_id = excluded.actor_id, actor_name = excluded.actor_name, at = excluded.at""",
				sample.root(), sample.id(), number, subject.name(), tick.name(), note, by.id(), by.displayName(),
				utc(at));
	}

	void done(Sample sample, int number, Actor author, Instant at) {
		this.jdbc.update(
				"update audit_item set state = 'DONE', author_id = ?, author_name = ?, done_at = ?"
						+ " where root_id = ? and sample_id = ? and number = ?",
				author.id(), author.displayName(), utc(at), sample.root(), sample.id(), number);
	}

	void reviewed(Sample sample, int number, Actor reviewer, Instant at) {
		this.jdbc.update(
				"update audit_item set state = 'REVIEWED', reviewer_id = ?, reviewer_name = ?, reviewed_at = ?"
						+ " where root_id = ? and sample_id = ? and number = ?",
				reviewer.id(), reviewer.displayName(), utc(at), sample.root(), sample.id(), number);
	}

	void reopened(Sample sample, int number) {
		this.jdbc.update("update audit_item set state = 'OPEN' where root_id = ? and sample_id = ? and number = ?",
				sample.root(), sample.id(), number);
	}

	private Sample sample(ResultSet row, int number) throws SQLException {
		UUID pairing = row.getObject("pairing_id", UUID.class);
		return new Sample(row.getObject("id", UUID.class), row.getString("name"), row.getString("type"),
				(pairing != null) ? this.tree.find(pairing).map(PairingTree.Node::code).orElse(null) : null,
				row.getString("period"), instant(row, "known_on"),
				new Sample.How(SampleMethod.valueOf(row.getString("method")), row.getString("seed"),
						row.getObject("size", Integer.class), row.getBigDecimal("amount"), row.getString("rule")),
				row.getLong("population"), row.getBigDecimal("total"), row.getLong("drawn"),
				row.getBigDecimal("drawn_total"), row.getString("creator_name"), instant(row, "created_at"),
				row.getObject("root_id", UUID.class));
	}

	private static SampleItem item(ResultSet row, Map<PaperCheck, SampleItem.Mark> marks) throws SQLException {
		return new SampleItem(row.getInt("number"), row.getObject("record_id", UUID.class), row.getBigDecimal("amount"),
				ItemReason.valueOf(row.getString("reason")), row.getBigDecimal("point"),
				new SampleItem.Paper(PaperState.valueOf(row.getString("state")), row.getString("author_name"),
						row.getObject("author_id", UUID.class), moment(row, "done_at"), row.getString("reviewer_name"),
						moment(row, "reviewed_at"), marks));
	}

	private static SampleItem.Mark mark(ResultSet row) throws SQLException {
		return new SampleItem.Mark(Tick.valueOf(row.getString("tick")), row.getString("note"),
				row.getString("actor_name"), instant(row, "at"));
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}

package cn.xieshou.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.rule.Hit;
import cn.xieshou.values.Ids;

/** Findings as they are kept, and what happened to them (发现存取). */
@Repository
class FindingStore {

	private static final String INSERT = """
			insert into finding (version, rank, message_key, message_values, cites, cited, places, types, pairing_id,
			seen_at, state, id, root_id, type, record_id, rule, field, found_at)
			values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
			""";

	private static final String UPDATE = """
			update finding set version = ?, rank = ?, message_key = ?, message_values = ?::jsonb, cites = ?::jsonb,
			cited = ?, places = ?, types = ?, pairing_id = ?, seen_at = ?, state = ?, mended_at = null
			where id = ? and root_id = ?
			""";

	private static final String ACT = """
			insert into finding_act (id, root_id, finding_id, kind, at, actor_id, actor_name, actor_unit, owner_name,
			due, text) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			""";

	private final JdbcTemplate jdbc;

	private final FindingRows rows;

	FindingStore(JdbcTemplate jdbc, FindingRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/** What is kept of a finding that was found before. */
	record Known(Finding finding, Instant seenAt) {

	}

	Map<UUID, Known> known(Collection<Finding> found) {
		Map<UUID, Known> known = new HashMap<>();
		this.jdbc.query("select f.* from finding f where f.id = any(?)", (row) -> {
			Finding finding = this.rows.read(row, 0);
			known.put(finding.id(), new Known(finding, Objects.requireNonNull(FindingRows.instant(row, "seen_at"))));
		}, (Object) found.stream().map(Finding::id).toArray(UUID[]::new));
		return known;
	}

	/**
	 * Keeps what was found.
	 * @param places to which pairings the records belong that each rests on
	 */
	void insert(List<Finding> found, Map<UUID, UUID> places, Instant at) {
		this.jdbc.batchUpdate(INSERT, found.stream().map((one) -> {
			List<@Nullable Object> all = said(one, places, at);
			all.addAll(Arrays.asList(one.subject().type(), one.subject().record(), one.said().rule(),
					one.said().hit().field(), at.atOffset(ZoneOffset.UTC)));
			return all.toArray();
		}).toList());
	}

	/** Keeps what was found again, as it is now. */
	void update(List<Finding> found, Map<UUID, UUID> places, Instant at) {
		this.jdbc.batchUpdate(UPDATE, found.stream().map((one) -> said(one, places, at).toArray()).toList());
	}

	private List<@Nullable Object> said(Finding finding, Map<UUID, UUID> places, Instant at) {
		Finding.Said said = finding.said();
		UUID[] cited = finding.cites().stream().map(Hit.Cited::id).toArray(UUID[]::new);
		UUID[] around = finding.cites()
			.stream()
			.map((one) -> places.getOrDefault(one.id(), PairingTree.COMMONS))
			.distinct()
			.toArray(UUID[]::new);
		String[] types = finding.cites().stream().map(Hit.Cited::type).distinct().toArray(String[]::new);
		return new ArrayList<>(Arrays.asList(said.version(), said.severity().ordinal(), said.hit().key(),
				this.rows.write(said.hit().values()), this.rows.write(finding.cites()), cited, around, types,
				finding.subject().pairing(), at.atOffset(ZoneOffset.UTC), finding.course().state().name(), finding.id(),
				finding.subject().root()));
	}

	/** Notes acts of the portal. */
	void note(List<FindingAct.OfPortal> acts, Instant at) {
		this.jdbc.batchUpdate(ACT,
				acts.stream()
					.map((one) -> new @Nullable Object[] { Ids.next(), one.root(), one.finding(), one.kind().name(),
							at.atOffset(ZoneOffset.UTC), null, null, null, null, null, null })
					.toList());
	}

	/** Notes an act of somebody. */
	void note(Finding finding, FindingDeed kind, Actor actor, Finding.@Nullable Owner owner, @Nullable LocalDate due,
			@Nullable String text, Instant at) {
		this.jdbc.update(ACT, Ids.next(), finding.subject().root(), finding.id(), kind.name(),
				at.atOffset(ZoneOffset.UTC), actor.id(), actor.displayName(), actor.unit(),
				(owner != null) ? owner.displayName() : null, due, text);
	}

	/**
	 * Closes what was not seen since a look began.
	 * @param records the records that were looked at, {@code null} for all of the type
	 */
	void mend(String type, Instant began, @Nullable Collection<UUID> records) {
		String some = (records != null) ? " and record_id = any(?)" : "";
		List<Object> arguments = new ArrayList<>(
				List.of(began.atOffset(ZoneOffset.UTC), type, began.atOffset(ZoneOffset.UTC)));
		if (records != null) {
			arguments.add(records.toArray(UUID[]::new));
		}
		List<FindingAct.OfPortal> mended = this.jdbc.query(
				"update finding set state = 'MENDED', mended_at = ? where type = ? and seen_at < ?"
						+ " and state <> 'MENDED'" + some + " returning id, root_id",
				(row, number) -> new FindingAct.OfPortal(row.getObject("id", UUID.class),
						row.getObject("root_id", UUID.class), FindingDeed.MENDED),
				arguments.toArray());
		note(mended, began);
	}

	/** Keeps when all records of a type were looked at last. */
	void looked(String type, Instant began, Instant ended, long records) {
		this.jdbc.update("""
				insert into finding_look (root_id, type, records, began_at, ended_at) values (?, ?, ?, ?, ?)
				on conflict (root_id, type) do update set records = excluded.records, began_at = excluded.began_at,
				ended_at = excluded.ended_at
				""", PairingTree.COMMONS, type, records, began.atOffset(ZoneOffset.UTC),
				ended.atOffset(ZoneOffset.UTC));
	}

	void assign(Finding finding, Finding.Owner owner, @Nullable LocalDate due, Instant at) {
		this.jdbc.update("""
				update finding set state = 'ASSIGNED', owner_id = ?, owner = ?, owner_name = ?, due = ?, assigned_at = ?
				where id = ? and root_id = ?
				""", owner.id(), owner.username(), owner.displayName(), due, at.atOffset(ZoneOffset.UTC), finding.id(),
				finding.subject().root());
	}

	void explain(Finding finding) {
		this.jdbc.update("update finding set state = 'EXPLAINED' where id = ? and root_id = ?", finding.id(),
				finding.subject().root());
	}

	List<FindingAct> acts(Finding finding) {
		return this.jdbc.query("select * from finding_act where root_id = ? and finding_id = ? order by at, id",
				(row, number) -> new FindingAct(FindingDeed.valueOf(row.getString("kind")),
						Objects.requireNonNull(FindingRows.instant(row, "at")), row.getString("actor_name"),
						row.getString("actor_unit"), row.getString("owner_name"), row.getObject("due", LocalDate.class),
						row.getString("text")),
				finding.subject().root(), finding.id());
	}

}

package cn.xieshou.round;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import cn.xieshou.access.PairingTree;
import cn.xieshou.filing.FilingState;
import cn.xieshou.statement.Absence;
import cn.xieshou.values.Span;

/** The rows of sheets and their cells (报表存取). */
@Repository
class SheetStore {

	private static final String STANDING = """
			select s.*, f.state, f.author_id, (select e.reason from filing_event e where e.root_id = f.root_id
			and e.filing_id = f.id and e.kind = 'RETURNED' and f.state = 'RETURNED' order by e.at desc limit 1) as returned
			from round_sheet s left join filing f on f.root_id = s.root_id and f.id = s.filing_id
			""";

	private static final String WRITE = """
			insert into round_cell (root_id, round_id, pairing_id, indicator_id, period, text, absence, remark, evidence, changed_by,
			changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
			on conflict (root_id, round_id, pairing_id, indicator_id, period) do update set text = excluded.text,
			absence = excluded.absence, remark = excluded.remark,
			evidence = coalesce(excluded.evidence, round_cell.evidence), changed_by = excluded.changed_by,
			changed_at = excluded.changed_at
			""";

	private static final String REMARKS = """
			select l.form ->> 'indicator' as indicator, l.form ->> 'period' as period, r.value ->> 'text' as text
			from filing_event e cross join lateral jsonb_array_elements(e.remarks) r
			join filing_line l on l.root_id = e.root_id and l.filing_id = e.filing_id
			and l.number = (r.value ->> 'line')::int
			where e.root_id = ? and e.filing_id = ? and e.number = (select max(x.number) from filing_event x
			where x.root_id = e.root_id and x.filing_id = e.filing_id and x.kind = 'RETURNED' and x.to_step is null)
			order by l.number
			""";

	private static final String CREATED = """
			select l.record_id, l.form ->> 'indicator' as indicator, l.form ->> 'period' as period from filing_line l
			where l.root_id = ? and l.filing_id = ? and l.action = 'CREATE'
			""";

	private static final String ONE = " where s.root_id = ? and s.round_id = ? and s.pairing_id = ?";

	private static final TypeReference<List<CellEvidence>> EVIDENCE = new TypeReference<>() {
	};

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	SheetStore(JdbcTemplate jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	SheetStanding standing(UUID round, PairingTree.Node pairing) {
		return this.jdbc.query(STANDING + ONE, SheetStore::standing, pairing.root(), round, pairing.id())
			.stream()
			.findAny()
			.orElseGet(() -> SheetStanding.untouched(pairing.root(), pairing.id()));
	}

	/** The same for an act on it: others wait, until it is done. */
	SheetStanding lock(UUID round, PairingTree.Node pairing) {
		this.jdbc.update("insert into round_sheet (root_id, round_id, pairing_id, version) values (?, ?, ?, 0)"
				+ " on conflict do nothing", pairing.root(), round, pairing.id());
		return this.jdbc
			.query(STANDING + ONE + " for update of s", SheetStore::standing, pairing.root(), round, pairing.id())
			.get(0);
	}

	/** The sheets of some rounds that somebody has touched, by round and pairing. */
	Map<UUID, Map<UUID, SheetStanding>> standings(List<UUID> rounds) {
		Map<UUID, Map<UUID, SheetStanding>> found = new HashMap<>();
		this.jdbc.query(STANDING + " where s.round_id = any(?)", (row) -> {
			SheetStanding standing = standing(row, 0);
			found.computeIfAbsent(row.getObject("round_id", UUID.class), (fresh) -> new HashMap<>())
				.put(standing.pairing(), standing);
		}, (Object) rounds.toArray(UUID[]::new));
		return found;
	}

	private static SheetStanding standing(ResultSet row, int number) throws SQLException {
		String state = row.getString("state");
		return new SheetStanding(row.getObject("root_id", UUID.class), row.getObject("pairing_id", UUID.class),
				row.getInt("version"), row.getObject("filing_id", UUID.class),
				(state != null) ? FilingState.valueOf(state) : null, row.getObject("author_id", UUID.class),
				row.getString("returned"), RoundStore.instant(row, "first_submitted_at"),
				row.getObject("excepted_until", LocalDate.class), row.getString("exception"),
				row.getString("restatement"), RoundStore.instant(row, "reminded_at"));
	}

	Map<CellKey, StoredCell> cells(UUID round, PairingTree.Node pairing) {
		Map<CellKey, StoredCell> cells = new HashMap<>();
		this.jdbc.query("select * from round_cell s" + ONE, (row) -> {
			String absence = row.getString("absence");
			cells.put(new CellKey(row.getObject("indicator_id", UUID.class), Span.parse(row.getString("period"))),
					new StoredCell(row.getString("text"), (absence != null) ? Absence.valueOf(absence) : null,
							row.getString("remark"), evidence(row.getString("evidence"))));
		}, pairing.root(), round, pairing.id());
		return cells;
	}

	/** What reviewers said of single cells as they sent a sheet back to its unit. */
	Map<CellKey, List<String>> remarks(SheetStanding standing) {
		Map<CellKey, List<String>> remarks = new HashMap<>();
		this.jdbc.query(REMARKS, (row) -> {
			CellKey key = new CellKey(UUID.fromString(row.getString("indicator")), Span.parse(row.getString("period")));
			remarks.computeIfAbsent(key, (fresh) -> new ArrayList<>()).add(row.getString("text"));
		}, standing.root(), standing.filing());
		return remarks;
	}

	/** The records that the filing of a sheet creates, by cell. */
	Map<CellKey, UUID> created(SheetStanding standing) {
		Map<CellKey, UUID> records = new HashMap<>();
		this.jdbc.query(CREATED, (row) -> {
			records.put(new CellKey(UUID.fromString(row.getString("indicator")), Span.parse(row.getString("period"))),
					row.getObject("record_id", UUID.class));
		}, standing.root(), standing.filing());
		return records;
	}

	/** Writes some cells, and no others. */
	void write(UUID round, PairingTree.Node pairing, Map<CellKey, StoredCell> changed, UUID by, Instant at) {
		List<Map.Entry<CellKey, StoredCell>> all = new ArrayList<>(changed.entrySet());
		this.jdbc.batchUpdate(WRITE, all, 1000, (row, one) -> {
			Absence absence = one.getValue().absence();
			row.setObject(1, pairing.root());
			row.setObject(2, round);
			row.setObject(3, pairing.id());
			row.setObject(4, one.getKey().indicator());
			row.setString(5, one.getKey().period().toString());
			row.setString(6, one.getValue().text());
			row.setString(7, (absence != null) ? absence.name() : null);
			row.setString(8, one.getValue().remark());
			row.setString(9, evidence(one.getValue()));
			row.setObject(10, by);
			row.setObject(11, RoundStore.utc(at));
		});
		update(round, pairing, "version = version + 1");
	}

	private @Nullable String evidence(StoredCell cell) {
		return (cell.evidence() != null) ? this.json.writeValueAsString(cell.evidence()) : null;
	}

	private List<CellEvidence> evidence(@Nullable String kept) {
		return (kept != null) ? this.json.readValue(kept, EVIDENCE) : List.of();
	}

	void submitted(UUID round, PairingTree.Node pairing, UUID filing, Instant at) {
		update(round, pairing,
				"version = version + 1, filing_id = ?, first_submitted_at = coalesce(first_submitted_at, ?)", filing,
				RoundStore.utc(at));
	}

	/**
	 * Begins anew from what the books say by now: what was typed for the filing that was
	 * posted is no change of it.
	 */
	void restate(UUID round, PairingTree.Node pairing, String reason) {
		this.jdbc.update("delete from round_cell s" + ONE, pairing.root(), round, pairing.id());
		update(round, pairing, "version = version + 1, filing_id = null, restatement = ?", reason);
	}

	void except(UUID round, PairingTree.Node pairing, LocalDate until, String reason) {
		update(round, pairing, "version = version + 1, excepted_until = ?, exception = ?", Date.valueOf(until), reason);
	}

	void remind(UUID round, PairingTree.Node pairing, String by, Instant at) {
		update(round, pairing, "reminded_at = ?, reminded_by_name = ?", RoundStore.utc(at), by);
	}

	private void update(UUID round, PairingTree.Node pairing, String set, @Nullable Object... values) {
		List<@Nullable Object> arguments = new ArrayList<>(java.util.Arrays.asList(values));
		arguments.addAll(List.of(pairing.root(), round, pairing.id()));
		this.jdbc.update("update round_sheet s set " + set + ONE, arguments.toArray());
	}

	/** In how many rows of each sheet of a round something is written, by pairing. */
	Map<UUID, Integer> filled(UUID round) {
		Map<UUID, Integer> filled = new HashMap<>();
		this.jdbc.query("select pairing_id, count(distinct indicator_id) from round_cell where round_id = ?"
				+ " and (text is not null or absence is not null) group by pairing_id", (row) -> {
					filled.put(row.getObject(1, UUID.class), row.getInt(2));
				}, round);
		return filled;
	}

}

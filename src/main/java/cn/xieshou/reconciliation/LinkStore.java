package cn.xieshou.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import cn.xieshou.access.Actor;
import cn.xieshou.values.Ids;

/** What belongs together and what was explained (对账配对库). */
@Repository
class LinkStore {

	private final JdbcTemplate jdbc;

	private final AccountEntries entries;

	private final ReconciliationStore store;

	LinkStore(JdbcTemplate jdbc, AccountEntries entries, ReconciliationStore store) {
		this.jdbc = jdbc;
		this.entries = entries;
		this.store = store;
	}

	/** All of a reconciliation. */
	Sheet sheet(Reconciliation one) {
		List<Movement> lines = lines(one);
		List<Movement> found = this.entries.of(one);
		Map<UUID, List<Movement>> ofLines = new HashMap<>();
		Map<UUID, List<Movement>> ofEntries = new HashMap<>();
		List<Movement> openLines = split(lines, ofLines);
		List<Movement> openEntries = split(found, ofEntries).stream()
			.filter((entry) -> !entry.on().isBefore(one.first()) && !entry.on().isAfter(one.last()))
			.toList();
		List<Linked> links = this.jdbc.query(
				"select * from reconciliation_link where reconciliation_id = ? and root_id = ? order by id",
				(row, number) -> {
					UUID id = row.getObject("id", UUID.class);
					return new Linked(id, row.getBoolean("by_hand"), row.getBigDecimal("difference"),
							row.getString("explanation"), row.getObject("acted_by", UUID.class),
							ofLines.getOrDefault(id, List.of()), ofEntries.getOrDefault(id, List.of()));
				}, one.id(), one.of().root());
		return new Sheet(one, lines, links, openLines, openEntries, this.store.ledger(one));
	}

	private static List<Movement> split(List<Movement> movements, Map<UUID, List<Movement>> linked) {
		List<Movement> open = new ArrayList<>();
		for (Movement movement : movements) {
			UUID link = movement.mark().link();
			if (link == null) {
				open.add(movement);
			}
			else {
				linked.computeIfAbsent(link, (id) -> new ArrayList<>()).add(movement);
			}
		}
		return open;
	}

	List<Movement> candidates(Reconciliation one) {
		return this.entries.of(one).stream().filter(Movement::isOpen).toList();
	}

	List<Movement> lines(Reconciliation one) {
		return this.jdbc.query(
				"select * from reconciliation_line where reconciliation_id = ? and root_id = ? order by moved_on, row_number, id",
				(row, number) -> new Movement(row.getObject("id", UUID.class),
						row.getObject("moved_on", LocalDate.class), row.getBigDecimal("amount"),
						row.getString("counterparty"), row.getString("reference"), row.getString("said"),
						new Movement.Place(row.getString("sheet"), row.getInt("row_number")), null,
						new Movement.Mark(row.getObject("link_id", UUID.class), row.getString("explanation"),
								row.getObject("acted_by", UUID.class))),
				one.id(), one.of().root());
	}

	/**
	 * Puts together what belongs together.
	 * @param by who says so, {@code null} for the portal itself
	 */
	UUID link(Reconciliation one, Matching.Match match, @Nullable Actor by, @Nullable String explanation) {
		UUID id = Ids.next();
		BigDecimal difference = Matching.sum(match.lines()).subtract(Matching.sum(match.entries()));
		this.jdbc.update(
				"""
						insert into reconciliation_link (id, root_id, reconciliation_id, by_hand, difference, explanation, acted_by,
						acted_name) values (?, ?, ?, ?, ?, ?, ?, ?)
						""",
				id, one.of().root(), one.id(), by != null, difference, explanation, (by != null) ? by.id() : null,
				(by != null) ? by.displayName() : null);
		for (Movement line : match.lines()) {
			this.jdbc.update(
					"update reconciliation_line set link_id = ?, explanation = null where id = ? and root_id = ?", id,
					line.id(), one.of().root());
		}
		for (Movement entry : match.entries()) {
			this.jdbc.update("""
					insert into reconciliation_entry (reconciliation_id, entry_id, root_id, link_id) values (?, ?, ?, ?)
					on conflict (reconciliation_id, entry_id, root_id) do update set link_id = excluded.link_id,
					explanation = null
					""", one.id(), entry.id(), one.of().root(), id);
		}
		return id;
	}

	void unlink(Reconciliation one, UUID link) {
		UUID root = one.of().root();
		this.jdbc.update("update reconciliation_line set link_id = null where link_id = ? and root_id = ?", link, root);
		this.jdbc.update("delete from reconciliation_entry where link_id = ? and root_id = ?", link, root);
		this.jdbc.update("delete from reconciliation_link where id = ? and root_id = ?", link, root);
	}

	void explainLink(Reconciliation one, UUID link, String text, Actor by) {
		this.jdbc.update(
				"update reconciliation_link set explanation = ?, acted_by = ?, acted_name = ? where id = ? and root_id = ?",
				text, by.id(), by.displayName(), link, one.of().root());
	}

	void explainLine(Reconciliation one, UUID line, String text, Actor by) {
		this.jdbc.update(
				"update reconciliation_line set explanation = ?, acted_by = ?, acted_name = ? where id = ? and root_id = ?",
				text, by.id(), by.displayName(), line, one.of().root());
	}

	void explainEntry(Reconciliation one, UUID entry, String text, Actor by) {
		this.jdbc.update(
				"""
						insert into reconciliation_entry (reconciliation_id, entry_id, root_id, explanation, acted_by, acted_name)
						values (?, ?, ?, ?, ?, ?) on conflict (reconciliation_id, entry_id, root_id) do update set
						explanation = excluded.explanation, acted_by = excluded.acted_by, acted_name = excluded.acted_name
						""",
				one.id(), entry, one.of().root(), text, by.id(), by.displayName());
	}

}

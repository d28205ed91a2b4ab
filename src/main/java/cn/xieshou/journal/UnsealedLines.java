package cn.xieshou.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lines of the journal that are in no block (未封存的行). */
@Component
class UnsealedLines {

	private final JdbcTemplate jdbc;

	UnsealedLines(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The lines of a root.
	 *
	 * @param lines how many there are
	 * @param waiting how many of them wait to be sealed
	 * @param lost one that waits and is gone, {@code null} if none is
	 */
	record Count(long lines, long waiting, @Nullable UUID lost) {

		static final Count NONE = new Count(0, 0, null);

	}

	Map<UUID, Count> counts() {
		Map<UUID, Count> counts = new HashMap<>();
		this.jdbc.query("select root_id, count(*) as lines from journal_line group by root_id", (row) -> {
			counts.put(row.getObject("root_id", UUID.class), new Count(row.getLong("lines"), 0, null));
		});
		this.jdbc.query("""
				select w.root_id, count(l.id) as waiting, min(w.id::text) filter (where l.id is null)::uuid as lost
				from journal_waiting w left join journal_line l on l.root_id = w.root_id and l.id = w.id
				group by w.root_id""", (row) -> {
			UUID root = row.getObject("root_id", UUID.class);
			counts.put(root, new Count(counts.getOrDefault(root, Count.NONE).lines(), row.getLong("waiting"),
					row.getObject("lost", UUID.class)));
		});
		return counts;
	}

	/** The first line of a root that is neither sealed nor waits. */
	@Nullable UUID first(UUID root) {
		UUID after = JournalChain.FIRST;
		List<Map<String, Object>> portion;
		do {
			portion = this.jdbc.queryForList("""
					select l.id, exists (select from journal_seal s where s.root_id = l.root_id and s.id = l.id)
					or exists (select from journal_waiting w where w.root_id = l.root_id and w.id = l.id) as known
					from journal_line l where l.root_id = ? and l.id > ? order by l.id limit ?""", root, after,
					JournalChain.PORTION);
			for (Map<String, Object> line : portion) {
				after = (UUID) line.get("id");
				if (!Boolean.TRUE.equals(line.get("known"))) {
					return after;
				}
			}
		}
		while (!portion.isEmpty());
		return null;
	}

}

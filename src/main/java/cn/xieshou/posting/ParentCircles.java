package cn.xieshou.posting;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.register.Register;
import cn.xieshou.values.Refusal;

/** No record is above itself, by however many steps (上下级不成环). */
@Component
class ParentCircles {

	private final JdbcTemplate jdbc;

	ParentCircles(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Checks records once all lines of a filing are written, since they may close a
	 * circle together that none closes alone. Asked level by level, since what is above
	 * may belong to another root.
	 * @throws Refusal if one is above itself
	 */
	void refuse(Register<?, ?> register, Collection<UUID> records) {
		if (register.parentColumn() == null) {
			return;
		}
		Map<UUID, UUID> parents = parents(register.table(), register.parentColumn(), records);
		records.stream().filter((record) -> isAboveItself(record, parents)).findAny().ifPresent((record) -> {
			throw new Refusal("entry.underItself", this.jdbc
				.queryForObject("select name from " + register.table() + " where id = ?", String.class, record));
		});
	}

	private Map<UUID, UUID> parents(String table, String parentColumn, Collection<UUID> records) {
		Map<UUID, UUID> parents = new HashMap<>();
		Set<UUID> level = new HashSet<>(records);
		while (!level.isEmpty()) {
			Set<UUID> above = new HashSet<>();
			this.jdbc.query(
					"select id, %2$s from %1$s where id = any(?) and %2$s is not null".formatted(table, parentColumn),
					(row) -> {
						parents.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
						above.add(row.getObject(2, UUID.class));
					}, (Object) level.toArray(UUID[]::new));
			above.removeAll(parents.keySet());
			level = above;
		}
		return parents;
	}

	private static boolean isAboveItself(UUID record, Map<UUID, UUID> parents) {
		Set<UUID> passed = new HashSet<>();
		UUID at = parents.get(record);
		while (at != null && !at.equals(record) && passed.add(at)) {
			at = parents.get(at);
		}
		return record.equals(at);
	}

}

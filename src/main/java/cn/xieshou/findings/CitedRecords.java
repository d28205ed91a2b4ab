package cn.xieshou.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.rule.Hit;

/** The records that findings rest on (所引记录): where they belong, what they are called. */
@Component
class CitedRecords {

	private final Registers registers;

	private final JdbcTemplate jdbc;

	CitedRecords(Registers registers, JdbcTemplate jdbc) {
		this.registers = registers;
		this.jdbc = jdbc;
	}

	/**
	 * What a record is called.
	 *
	 * @param ref its outside reference, {@code null} if it has none
	 */
	record Named(String name, @Nullable String ref) {

	}

	/**
	 * To which pairings records belong, those of none to the commons; a pairing belongs
	 * to itself.
	 */
	Map<UUID, UUID> places(Collection<Finding> findings) {
		Map<UUID, UUID> places = new HashMap<>();
		read(findings, (register) -> register.isPlace() ? "t.id" : "t.pairing_id",
				(id, value, ref) -> places.put(id, (value != null) ? UUID.fromString(value) : PairingTree.COMMONS));
		return places;
	}

	/** What records are called. */
	Map<UUID, Named> names(Collection<Finding> findings) {
		Map<UUID, Named> names = new HashMap<>();
		read(findings, (register) -> "t.name",
				(id, value, ref) -> names.put(id, new Named((value != null) ? value : "", ref)));
		return names;
	}

	@FunctionalInterface
	private interface Taken {

		void take(UUID id, @Nullable String value, @Nullable String ref);

	}

	/** Reads something of all cited records, in one statement. */
	private void read(Collection<Finding> findings, java.util.function.Function<Register<?, ?>, String> column,
			Taken taken) {
		Map<String, TreeSet<UUID>> byType = findings.stream()
			.flatMap((one) -> one.cites().stream())
			.collect(Collectors.groupingBy(Hit.Cited::type, TreeMap::new,
					Collectors.mapping(Hit.Cited::id, Collectors.toCollection(TreeSet::new))));
		List<String> parts = new ArrayList<>();
		List<Object> arguments = new ArrayList<>();
		byType.forEach((type, ids) -> this.registers.find(type).ifPresent((register) -> {
			parts.add("select t.id, (" + column.apply(register) + ")::text as value, t.ref from " + register.table()
					+ " t where t.id = any(?)");
			arguments.add(ids.toArray(UUID[]::new));
		}));
		if (!parts.isEmpty()) {
			this.jdbc.query(String.join(" union all ", parts), (row) -> {
				taken.take(row.getObject("id", UUID.class), row.getString("value"), row.getString("ref"));
			}, arguments.toArray());
		}
	}

}

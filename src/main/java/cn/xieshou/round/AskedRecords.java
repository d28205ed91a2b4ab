package cn.xieshou.round;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.PairingTree;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;

/**
 * The records that rounds ask for beside values (轮次所要的记录): entered by their own forms and
 * imports as ever; a round only says how many came.
 */
@Service
@Transactional(readOnly = true)
class AskedRecords {

	private static final String COUNTS = """
			select l.form ->> 'pairing' as pairing, f.type, f.state, count(*) as records from filing f
			join filing_line l on l.root_id = f.root_id and l.filing_id = f.id and l.action = 'CREATE'
			where f.root_id = any(?) and l.form ->> 'pairing' = any(?) and f.type = any(?)
			and (f.state = 'SUBMITTED' or f.state = 'POSTED' and f.posted_at >= ? and f.posted_at < ?)
			group by l.form ->> 'pairing', f.type, f.state
			""";

	private final RoundStore store;

	private final Registers registers;

	private final Labels labels;

	private final JdbcTemplate jdbc;

	AskedRecords(RoundStore store, Registers registers, Labels labels, JdbcTemplate jdbc) {
		this.store = store;
		this.registers = registers;
		this.labels = labels;
		this.jdbc = jdbc;
	}

	/**
	 * How many records of a type a pairing has entered.
	 *
	 * @param type the type
	 * @param label what it is called
	 * @param posted how many entered the books between the first day of the period and
	 * the last of the term
	 * @param waiting how many are under review
	 */
	public record Count(String type, String label, int posted, int waiting) {

		/** Whether there is any. */
		public boolean any() {
			return this.posted + this.waiting > 0;
		}

	}

	/** The types that can be asked for: those whose records belong to pairings. */
	List<Register<?, ?>> possible() {
		return this.registers.all()
			.stream()
			.filter((register) -> register.isOfPairings() && !register.isPlace()
					&& !register.code().equals("indicator-values") && !register.code().equals("targets"))
			.<Register<?, ?>>map((register) -> register)
			.toList();
	}

	/**
	 * How many records of each type came from some pairings, the types in their order.
	 */
	Map<UUID, List<Count>> of(Round round, Collection<PairingTree.Node> pairings) {
		List<String> types = this.store.types(round.id());
		Map<UUID, List<Count>> counts = new HashMap<>();
		if (types.isEmpty()) {
			return counts;
		}
		Map<String, int[]> found = new HashMap<>();
		this.jdbc.query(COUNTS, (row) -> {
			int[] both = found.computeIfAbsent(row.getString("pairing") + row.getString("type"), (fresh) -> new int[2]);
			both["POSTED".equals(row.getString("state")) ? 0 : 1] += row.getInt("records");
		}, pairings.stream().map(PairingTree.Node::root).distinct().toArray(UUID[]::new),
				pairings.stream().map((pairing) -> pairing.id().toString()).toArray(String[]::new),
				types.toArray(String[]::new), from(round.period().startsOn()), from(round.lastDay().plusDays(1)));
		for (PairingTree.Node pairing : pairings) {
			List<Count> own = new ArrayList<>();
			for (String type : types) {
				int[] both = found.getOrDefault(pairing.id() + type, new int[2]);
				own.add(new Count(type, this.labels.text(type), both[0], both[1]));
			}
			counts.put(pairing.id(), own);
		}
		return counts;
	}

	private static Timestamp from(LocalDate day) {
		return Timestamp.from(day.atStartOfDay(Days.ZONE).toInstant());
	}

}

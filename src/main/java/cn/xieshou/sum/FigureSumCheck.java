package cn.xieshou.sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.access.PairingTree;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.register.Measure;
import cn.xieshou.register.Place;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Registers;
import cn.xieshou.register.RollupCheck;
import cn.xieshou.statement.Series;
import cn.xieshou.sum.FigureSums.Difference;

/** Compares the sums of figures, and their movements, with the records (汇总数字核对). */
@Component
class FigureSumCheck implements RollupCheck {

	private static final int BATCH = 500;

	private static final UUID BEFORE_ALL = new UUID(0, 0);

	private static final String SUMS = """
			select cell_id, sum(amount) as amount, sum(parts) as parts, sum(at_least) as at_least,
			sum(at_most) as at_most, sum(about) as about from %s group by cell_id
			""";

	private static final String CELLS = SUMS.formatted("""
			(select id as cell_id, amount, parts, at_least, at_most, about from figure_cell
			union all select cell_id, amount, parts, at_least, at_most, about from figure_delta) s""");

	private static final String MOVEMENTS = SUMS.formatted("figure_movement");

	private final Registers registers;

	private final Indicators indicators;

	private final PairingTree tree;

	private final EntityManager entities;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate snapshot;

	FigureSumCheck(Registers registers, Indicators indicators, PairingTree tree, EntityManager entities,
			JdbcTemplate jdbc, PlatformTransactionManager transactions) {
		this.registers = registers;
		this.indicators = indicators;
		this.tree = tree;
		this.entities = entities;
		this.jdbc = jdbc;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.snapshot.setReadOnly(true);
	}

	@Override
	public List<String> differences() {
		return Objects.requireNonNull(this.snapshot.execute((transaction) -> {
			Map<UUID, Difference> records = new HashMap<>();
			this.registers.all().forEach((register) -> add(register, records));
			List<String> differences = new ArrayList<>(compare(records, read(CELLS), "所存 / kept"));
			differences.addAll(compare(records, read(MOVEMENTS), "变动 / movements"));
			return differences;
		}));
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> void add(Register<E, F> register,
			Map<UUID, Difference> sums) {
		UUID after = BEFORE_ALL;
		List<E> entries;
		do {
			entries = this.entities
				.createQuery("from " + register.entityType().getSimpleName() + " where id > :after order by id",
						register.entityType())
				.setParameter("after", after)
				.setMaxResults(BATCH)
				.getResultList();
			for (E entry : entries) {
				register.measures(entry).forEach((measure) -> add(entry, measure, sums));
				after = entry.getId();
			}
			this.entities.clear();
		}
		while (entries.size() == BATCH);
	}

	private void add(RegisterEntry entry, Measure measure, Map<UUID, Difference> sums) {
		UUID indicator = this.indicators.require(measure.indicator()).id();
		for (UUID pairing : Place.of(entry.getId(), entry.getPairingId(), this.tree).path()) {
			sums.merge(Series.cell(indicator, pairing, measure.period()), Difference.of(measure, 1), Difference::plus);
		}
	}

	private Map<UUID, Difference> read(String sql) {
		Map<UUID, Difference> sums = new HashMap<>();
		this.jdbc.query(sql, (row) -> {
			sums.put(row.getObject("cell_id", UUID.class), new Difference(row.getBigDecimal("amount"),
					row.getInt("parts"), row.getInt("at_least"), row.getInt("at_most"), row.getInt("about")));
		});
		return sums;
	}

	private List<String> compare(Map<UUID, Difference> records, Map<UUID, Difference> kept, String what) {
		List<String> differences = new ArrayList<>();
		Map<UUID, Difference> rest = new HashMap<>(kept);
		records.forEach((cell, sum) -> {
			Difference other = rest.remove(cell);
			if (other == null || !other.equalsInValue(sum)) {
				differences.add(sentence(cell, what, sum.toString(), String.valueOf(other)));
			}
		});
		rest.forEach((cell, sum) -> {
			if (!sum.isNothing()) {
				differences.add(sentence(cell, what, "—", sum.toString()));
			}
		});
		return differences;
	}

	private static String sentence(UUID cell, String what, String records, String other) {
		return "/figures/%s: 记录 / records %s, %s %s".formatted(cell, records, what, other);
	}

}

package cn.xieshou.sum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.register.Measure;
import cn.xieshou.register.Place;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Registers;
import cn.xieshou.rollup.Comparison;
import cn.xieshou.rollup.Rollup;
import cn.xieshou.rollup.Rows;
import cn.xieshou.statement.Series;
import cn.xieshou.sum.FigureSums.Difference;

/**
 * Sums of figures, and their movements, made again from the records (汇总数字重算).
 */
@Component
class FigureRecount implements Comparison.Source {

	private static final int BATCH = 500;

	private static final UUID BEFORE_ALL = new UUID(0, 0);

	private static final Rows ALL = Rows.of("true");

	private static final String MOVED = "select root_id, cell_id, " + Rollup.ADDED
			+ " from figure_movement group by root_id, cell_id";

	private static final String RECORDS = """
			select * from unnest(?::uuid[], ?::uuid[], ?::numeric[], ?::integer[], ?::integer[], ?::integer[],
			?::integer[]) as r (root_id, cell_id, amount, parts, at_least, at_most, about)
			""";

	private final Registers registers;

	private final Indicators indicators;

	private final PairingTree tree;

	private final EntityManager entities;

	FigureRecount(Registers registers, Indicators indicators, PairingTree tree, EntityManager entities) {
		this.registers = registers;
		this.indicators = indicators;
		this.tree = tree;
		this.entities = entities;
	}

	private record Cell(UUID root, UUID id) {

	}

	@Override
	public List<Comparison> comparisons() {
		Map<Cell, Difference> sums = new LinkedHashMap<>();
		this.registers.all().forEach((register) -> add(register, sums));
		Rows records = records(List.copyOf(sums.entrySet()));
		return List.of(FigureSums.CELLS.compared(ALL, records, (key) -> "/figures/" + key.get("cell_id")),
				FigureSums.CELLS.compared((key) -> "/figures/%s (变动 / movements)".formatted(key.get("cell_id")),
						Rows.of(MOVED), records));
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> void add(Register<E, F> register,
			Map<Cell, Difference> sums) {
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

	private void add(RegisterEntry entry, Measure measure, Map<Cell, Difference> sums) {
		UUID indicator = this.indicators.require(measure.indicator()).id();
		Place place = Place.of(entry.getId(), entry.getPairingId(), this.tree);
		for (UUID pairing : place.path()) {
			sums.merge(new Cell(place.root(), Series.cell(indicator, pairing, measure.period())),
					Difference.of(measure, 1), Difference::plus);
		}
	}

	private static Rows records(List<Map.Entry<Cell, Difference>> sums) {
		return Rows.of(RECORDS, column(sums, (one) -> one.getKey().root), column(sums, (one) -> one.getKey().id),
				column(sums, (one) -> one.getValue().amount().toPlainString()),
				column(sums, (one) -> one.getValue().parts()), column(sums, (one) -> one.getValue().atLeast()),
				column(sums, (one) -> one.getValue().atMost()), column(sums, (one) -> one.getValue().about()));
	}

	private static String[] column(List<Map.Entry<Cell, Difference>> sums,
			Function<Map.Entry<Cell, Difference>, Object> value) {
		return sums.stream().map(value).map(String::valueOf).toArray(String[]::new);
	}

}

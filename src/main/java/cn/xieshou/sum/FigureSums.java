package cn.xieshou.sum;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.register.Measure;
import cn.xieshou.register.Posted;
import cn.xieshou.rollup.Rollup;
import cn.xieshou.statement.Series;
import cn.xieshou.values.Comparator;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Period;

/**
 * Keeps what records add up to (汇总数字), for their pairing and every one above, as a
 * {@link Rollup}. Every difference stays as a movement, by which a sum is traced to its
 * records and known for any moment.
 */
@Service
public class FigureSums implements Posted.Observer {

	/** A cell for each indicator, pairing and period. */
	public static final Rollup CELLS = new Rollup("figure_cell", List.of("root_id", "cell_id"),
			List.of("indicator_id", "pairing_id", "period_kind", "period_span", "period_starts_on", "period_ends_on"),
			null);

	private static final String MOVE = """
			with moved as (select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[],
			?::date[], ?::date[], ?::uuid[], ?::integer[], ?::numeric[], ?::integer[], ?::integer[], ?::integer[],
			?::integer[]) as m (id, cell_id, indicator_id, pairing_id, period_kind, period_span, period_starts_on,
			period_ends_on, record_id, line, amount, parts, at_least, at_most, about)),
			movements as (insert into figure_movement (id, root_id, cell_id, known_at, type, record_id, filing_id,
			filing_line, amount, parts, at_least, at_most, about) select id, ?::uuid, cell_id, ?::timestamptz, ?,
			record_id, ?::uuid, line, amount, parts, at_least, at_most, about from moved)
			""" + CELLS.append("select ?::uuid as root_id, * from moved");

	private final Indicators indicators;

	private final JdbcTemplate jdbc;

	FigureSums(Indicators indicators, JdbcTemplate jdbc) {
		this.indicators = indicators;
		this.jdbc = jdbc;
	}

	@Bean
	static Rollup addedFigures() {
		return CELLS;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void posted(Posted posting) {
		List<Movement> movements = posting.lines().stream().flatMap((line) -> movements(line).stream()).toList();
		if (!movements.isEmpty()) {
			write(posting, movements);
		}
	}

	/** By how much one line moves the cells of its pairings and of those above. */
	private List<Movement> movements(Posted.Line line) {
		if (line.before().equals(line.after()) && line.was().equals(line.place())) {
			return List.of();
		}
		Map<Key, Difference> differences = new LinkedHashMap<>();
		for (UUID pairing : line.was().path()) {
			line.before().forEach((measure) -> add(differences, pairing, measure, -1));
		}
		for (UUID pairing : line.place().path()) {
			line.after().forEach((measure) -> add(differences, pairing, measure, 1));
		}
		differences.values().removeIf(Difference::isNothing);
		List<Movement> movements = new ArrayList<>();
		differences.forEach((key, difference) -> movements
			.add(new Movement(line, key, Series.cell(key.indicator, key.pairing, key.period), difference)));
		return movements;
	}

	private void add(Map<Key, Difference> differences, UUID pairing, Measure measure, int sign) {
		IndicatorCard card = this.indicators.require(measure.indicator());
		differences.merge(new Key(card.id(), pairing, measure.period()), Difference.of(measure, sign),
				Difference::plus);
	}

	private void write(Posted posting, List<Movement> all) {
		UUID root = posting.root();
		this.jdbc.update(MOVE, column(all, (one) -> Ids.next()), column(all, Movement::cell),
				column(all, (one) -> one.key.indicator), column(all, (one) -> one.key.pairing),
				column(all, (one) -> one.key.period.kind().code()), column(all, (one) -> one.key.period.text()),
				column(all, (one) -> one.key.period.startsOn()), column(all, (one) -> one.key.period.endsOn()),
				column(all, (one) -> one.line.record()), column(all, (one) -> one.line.number()),
				column(all, (one) -> one.difference.amount.toPlainString()), column(all, (one) -> one.difference.parts),
				column(all, (one) -> one.difference.atLeast), column(all, (one) -> one.difference.atMost),
				column(all, (one) -> one.difference.about), root, posting.at().atOffset(ZoneOffset.UTC),
				posting.register().code(), posting.filing(), root);
	}

	/** One value of each movement, as texts that the statement casts. */
	private static @Nullable String[] column(List<Movement> movements, Function<Movement, @Nullable Object> value) {
		return movements.stream().map(value).map((one) -> Objects.toString(one, null)).toArray(String[]::new);
	}

	private record Key(UUID indicator, UUID pairing, Period period) {

	}

	/** By how much a line moves a cell. */
	private record Movement(Posted.Line line, Key key, UUID cell, Difference difference) {

	}

	/** By how much a cell changes. */
	record Difference(BigDecimal amount, int parts, int atLeast, int atMost, int about) {

		static Difference of(Measure measure, int sign) {
			Comparator comparator = measure.amount().comparator();
			return new Difference(measure.amount().base().multiply(BigDecimal.valueOf(sign)), sign,
					(comparator == Comparator.AT_LEAST) ? sign : 0, (comparator == Comparator.AT_MOST) ? sign : 0,
					(comparator == Comparator.ABOUT) ? sign : 0);
		}

		Difference plus(Difference other) {
			return new Difference(this.amount.add(other.amount), this.parts + other.parts, this.atLeast + other.atLeast,
					this.atMost + other.atMost, this.about + other.about);
		}

		boolean isNothing() {
			return this.amount.signum() == 0 && this.parts == 0 && this.atLeast == 0 && this.atMost == 0
					&& this.about == 0;
		}

	}

}

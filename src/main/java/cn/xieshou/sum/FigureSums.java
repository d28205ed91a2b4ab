package cn.xieshou.sum;

import java.math.BigDecimal;
import java.time.Duration;
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
import cn.xieshou.job.Job;
import cn.xieshou.register.Measure;
import cn.xieshou.register.Posted;
import cn.xieshou.statement.Series;
import cn.xieshou.values.Comparator;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Period;

/**
 * Keeps what records add up to (汇总数字), for their pairing and every one above. The posting
 * transaction appends differences and touches no row that others wait for; they are
 * folded into the cells a little later, and who reads adds what is not yet folded. Every
 * difference stays as a movement, by which a sum is traced to its records and known for
 * any moment.
 */
@Service
class FigureSums implements Posted.Observer {

	private static final Duration FOLD_EVERY = Duration.ofSeconds(5);

	private static final Duration FOLD_IDLE = Duration.ofSeconds(30);

	/**
	 * The cells in the order of their ids, so that no two postings wait for each other.
	 */
	private static final String MOVE = """
			with moved as (select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[],
			?::date[], ?::date[], ?::uuid[], ?::integer[], ?::numeric[], ?::integer[], ?::integer[], ?::integer[],
			?::integer[]) as m (id, cell_id, indicator_id, pairing_id, period_kind, period_span, starts_on, ends_on,
			record_id, line, amount, parts, at_least, at_most, about)),
			cells as (insert into figure_cell (id, root_id, indicator_id, pairing_id, period_kind, period_span,
			period_starts_on, period_ends_on, amount, parts, at_least, at_most, about)
			select distinct cell_id, ?::uuid, indicator_id, pairing_id, period_kind, period_span, starts_on, ends_on,
			0, 0, 0, 0, 0 from moved order by cell_id on conflict do nothing),
			movements as (insert into figure_movement (id, root_id, cell_id, known_at, type, record_id, filing_id,
			filing_line, amount, parts, at_least, at_most, about) select id, ?::uuid, cell_id, ?::timestamptz, ?,
			record_id, ?::uuid, line, amount, parts, at_least, at_most, about from moved)
			insert into figure_delta (id, root_id, cell_id, amount, parts, at_least, at_most, about)
			select gen_random_uuid(), ?::uuid, cell_id, sum(amount), sum(parts), sum(at_least), sum(at_most), sum(about)
			from moved group by cell_id
			""";

	private static final String FOLD = """
			with oldest as (select id, root_id from figure_delta order by id limit 20000),
			gone as (delete from figure_delta d using oldest o where d.id = o.id and d.root_id = o.root_id
			returning d.*),
			sums as (select root_id, cell_id, sum(amount) as amount, sum(parts) as parts, sum(at_least) as at_least,
			sum(at_most) as at_most, sum(about) as about from gone group by root_id, cell_id)
			update figure_cell c set amount = c.amount + s.amount, parts = c.parts + s.parts,
			at_least = c.at_least + s.at_least, at_most = c.at_most + s.at_most, about = c.about + s.about
			from sums s where c.id = s.cell_id and c.root_id = s.root_id
			""";

	private final Indicators indicators;

	private final JdbcTemplate jdbc;

	FigureSums(Indicators indicators, JdbcTemplate jdbc) {
		this.indicators = indicators;
		this.jdbc = jdbc;
	}

	@Bean
	static Job<?> foldFigures(FigureSums sums) {
		return Job.every("figures.fold", FOLD_EVERY, FOLD_IDLE, (run) -> {
			if (!sums.fold()) {
				run.foundNothing();
			}
		});
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
				column(all, (one) -> one.difference.about), root, root, posting.at().atOffset(ZoneOffset.UTC),
				posting.register().code(), posting.filing(), root);
	}

	/** One value of each movement, as texts that the statement casts. */
	private static @Nullable String[] column(List<Movement> movements, Function<Movement, @Nullable Object> value) {
		return movements.stream().map(value).map((one) -> Objects.toString(one, null)).toArray(String[]::new);
	}

	/** Folds what was appended since; false if that is nothing. */
	boolean fold() {
		return this.jdbc.update(FOLD) > 0;
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

		/** The same sums, however many zeros the amounts are written with. */
		boolean equalsInValue(Difference other) {
			return this.amount.compareTo(other.amount) == 0 && this.parts == other.parts
					&& this.atLeast == other.atLeast && this.atMost == other.atMost && this.about == other.about;
		}

		@Override
		public String toString() {
			return this.amount.toPlainString() + " (" + this.parts + ")";
		}

		boolean isNothing() {
			return this.amount.signum() == 0 && this.parts == 0 && this.atLeast == 0 && this.atMost == 0
					&& this.about == 0;
		}

	}

}

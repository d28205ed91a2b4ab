package cn.xieshou.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.confirmation.Confirmation;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.list.ListQuery;
import cn.xieshou.rollup.Rollup;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.Series;
import cn.xieshou.statement.Statement;
import cn.xieshou.sum.FigureSums;
import cn.xieshou.values.Comparator;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;

/**
 * Figures that records add up to (汇总数字查询).
 */
@Service
class DerivedFigures {

	/** The filters that a sum can be asked by. */
	private static final Set<String> FILTERS = Set.of("indicator", "pairing", "period", "sort", "size", "after");

	/**
	 * Found by what they are asked by, then sorted: not read in their order until enough
	 * are found.
	 */
	private static final String CELLS = "with t as materialized (select * from " + FigureSums.CELLS.sums()
			+ " t where t.parts > 0 and %s) select * from t order by t.cell_id limit ?";

	private static final String AS_KNOWN_ON = """
			select t.cell_id, t.indicator_id, t.pairing_id, t.period_kind, t.period_span, %s
			from %s t cross join lateral (select * from figure_movement m where m.root_id = t.root_id
			and m.cell_id = t.cell_id and m.known_at <= ?) m
			where t.cell_id = ? and exists (select from pairing p where p.id = t.pairing_id)
			group by t.cell_id, t.indicator_id, t.pairing_id, t.period_kind, t.period_span
			""".formatted(
			Rollup.SUMS.stream().map((sum) -> "sum(m.%1$s) as %1$s".formatted(sum)).collect(Collectors.joining(", ")),
			FigureSums.CELLS.sums());

	private final JdbcTemplate jdbc;

	private final Indicators indicators;

	private final PairingTree tree;

	private final Access access;

	DerivedFigures(JdbcTemplate jdbc, Indicators indicators, PairingTree tree, Access access) {
		this.jdbc = jdbc;
		this.indicators = indicators;
		this.tree = tree;
		this.access = access;
	}

	/**
	 * Whether sums can be filtered by what is asked; they have no region, subject or
	 * basis of their own.
	 */
	static boolean canAnswer(ListQuery query) {
		return query.asKnownOn() == null && FILTERS.containsAll(query.parameters().keySet());
	}

	/** The sums that answer to a query of indicator values. */
	List<Figure> list(ListQuery query, int limit) {
		Condition condition = this.access.scope(Permission.READ).where("t").and(query.condition());
		return read(condition, limit);
	}

	private List<Figure> read(Condition condition, int limit) {
		List<Object> arguments = new ArrayList<>(condition.arguments());
		arguments.add(limit);
		return this.jdbc.query(CELLS.formatted(condition.sql()), this::figure, arguments.toArray())
			.stream()
			.filter((figure) -> figure.parts() != null && figure.parts().count() > 0)
			.toList();
	}

	/** Sums by their ids. */
	List<Figure> of(Collection<UUID> ids) {
		return ids.isEmpty() ? List.of()
				: read(new Condition("t.cell_id = any(?)", List.of((Object) ids.toArray(UUID[]::new))), ids.size());
	}

	/** A sum by its id. */
	Optional<Figure> find(UUID id, @Nullable Instant asKnownOn) {
		if (asKnownOn != null) {
			return this.jdbc.query(AS_KNOWN_ON, this::figure, asKnownOn.atOffset(ZoneOffset.UTC), id)
				.stream()
				.findAny();
		}
		return read(new Condition("t.cell_id = ?", List.of(id)), 1).stream().findAny();
	}

	/**
	 * What records add up to as of now, not by year, within the reader's scope, by
	 * indicator.
	 * @param pairings the pairings, all if none is named
	 * @param indicators the indicators, all if none is named
	 */
	List<Figure> current(Collection<UUID> pairings, Collection<UUID> indicators) {
		Condition condition = this.access.scope(Permission.READ)
			.where("t")
			.and(new Condition("t.period_kind = 'instant' and t.period_span is null", List.of()));
		if (!pairings.isEmpty()) {
			condition = condition
				.and(new Condition("t.pairing_id = any(?)", List.of((Object) pairings.toArray(UUID[]::new))));
		}
		if (!indicators.isEmpty()) {
			condition = condition
				.and(new Condition("t.indicator_id = any(?)", List.of((Object) indicators.toArray(UUID[]::new))));
		}
		return read(condition, ListQuery.LARGEST_PAGE).stream()
			.sorted(java.util.Comparator.comparing((Figure figure) -> figure.indicator().code())
				.thenComparing((figure) -> figure.pairing().code()))
			.toList();
	}

	/** The sum of an indicator for a pairing, as of now. */
	Optional<Figure> find(String indicator, UUID pairing, Period period) {
		return this.indicators.find(indicator).flatMap((card) -> find(Series.cell(card.id(), pairing, period), null));
	}

	private Figure figure(ResultSet row, int number) throws SQLException {
		IndicatorCard card = this.indicators.require(row.getObject("indicator_id", UUID.class));
		Figure.Parts parts = new Figure.Parts(row.getInt("parts"), row.getInt("at_least"), row.getInt("at_most"),
				row.getInt("about"));
		Comparator comparator = Comparator.ofSum(parts.atLeast(), parts.atMost(), parts.about());
		String span = row.getString("period_span");
		return new Figure(row.getObject("cell_id", UUID.class), List.of(), card,
				this.tree.require(row.getObject("pairing_id", UUID.class)), null, "", Statement.OF_RECORDS, "",
				Period.of(PeriodKind.of(row.getString("period_kind")), (span != null) ? Span.parse(span) : null),
				(comparator != null)
						? Quantity.of(row.getBigDecimal("amount"), card.unit().baseUnit(), comparator, null) : null,
				null, Basis.ACTUAL, Figure.Growth.NONE, Figure.Completion.NONE, Figure.Rank.NONE, List.of(), null, null,
				parts, null, List.of(), Confirmation.NONE);
	}

}

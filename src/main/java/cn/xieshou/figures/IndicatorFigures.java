package cn.xieshou.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.values.Span;

/**
 * The figures of one indicator that a total is made from, and those that the pairings
 * below report beside it (同指标各数).
 */
@Service
class IndicatorFigures {

	private final JdbcTemplate jdbc;

	private final Figures figures;

	private final PairingTree tree;

	private final Access access;

	IndicatorFigures(JdbcTemplate jdbc, Figures figures, PairingTree tree, Access access) {
		this.jdbc = jdbc;
		this.figures = figures;
		this.tree = tree;
		this.access = access;
	}

	/** The figures of some pairings, the latest first, of any period. */
	List<Figure> of(IndicatorCard card, Collection<PairingTree.Node> pairings) {
		return this.figures.reported(this.jdbc.queryForList("""
				select id from indicator_value where indicator_id = ? and pairing_id = any(?)
				order by period_ends_on desc nulls last, id limit %d
				""".formatted(FigureTotals.MOST), UUID.class, card.id(),
				pairings.stream().map(PairingTree.Node::id).toArray(UUID[]::new)), null);
	}

	/**
	 * The same beside what the pairings below report of the period (下级所报), each with one
	 * figure: shown, never added to what the pairing above reports or fails to.
	 */
	FigureTotal withBelow(FigureTotal total, Collection<PairingTree.Node> pairings, @Nullable Span period,
			Predicate<Figure> isOfPeriod) {
		Map<UUID, UUID> above = below(pairings);
		if (above.isEmpty()) {
			return total;
		}
		Set<UUID> reported = new HashSet<>();
		total.contained().forEach((figure) -> reported.add(figure.pairing().id()));
		List<UUID> ids = this.jdbc.queryForList("""
				select id from indicator_value where indicator_id = ? and pairing_id = any(?)
				and (?::date is null or period_ends_on between ? and ?)
				order by period_ends_on desc nulls last, id limit %d
				""".formatted(FigureTotals.MOST), UUID.class, total.indicator().id(),
				above.keySet().toArray(UUID[]::new), day(period, true), day(period, true), day(period, false));
		Map<UUID, Figure> chosen = FigureChoice.of(this.figures.reported(ids, null)
			.stream()
			.filter((figure) -> FigureChoice.counts(figure) && isOfPeriod.test(figure))
			.toList());
		List<FigureTotal.LeftOut> leftOut = new ArrayList<>(total.leftOut());
		chosen.values()
			.stream()
			.sorted(Comparator.comparing((Figure figure) -> figure.pairing().code()))
			.forEach((figure) -> leftOut
				.add(new FigureTotal.LeftOut(figure, reported.contains(above.get(figure.pairing().id()))
						? "figure.leftOut.below" : "figure.leftOut.belowOnly")));
		return new FigureTotal(total.indicator(), total.year(), total.total(), total.unlike(), total.contained(),
				leftOut, total.gaps(), total.pairings());
	}

	/** The visible pairings below some, each with the one that is asked for above it. */
	private Map<UUID, UUID> below(Collection<PairingTree.Node> pairings) {
		Scope scope = this.access.scope(Permission.READ);
		Map<UUID, UUID> above = new HashMap<>();
		for (PairingTree.Node asked : pairings) {
			this.tree.subtree(asked.id())
				.stream()
				.filter((node) -> !node.id().equals(asked.id()) && scope.contains(node.root(), node.id()))
				.forEach((node) -> above.putIfAbsent(node.id(), asked.id()));
		}
		pairings.forEach((asked) -> above.remove(asked.id()));
		return above;
	}

	private static @Nullable LocalDate day(@Nullable Span period, boolean first) {
		return (period == null || period.endsOn() == null) ? null : first ? period.startsOn() : period.endsOn();
	}

}

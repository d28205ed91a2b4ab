package cn.xieshou.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.IndicatorKind;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.rollup.Rows;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.Series;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Span;

/**
 * Adds an indicator up over pairings (跨结对合计). Each pairing counts with one figure
 * ({@link FigureChoice}), and only what is alike is added ({@link Likeness}): one period,
 * one basis, one scope note.
 */
@Service
@Transactional(readOnly = true)
public class FigureTotals {

	/**
	 * Figures of one indicator looked at; where there are more, there is no total and it
	 * says so.
	 */
	static final int MOST = 2000;

	private static final Period NOW = Period.of(PeriodKind.INSTANT, null);

	private static final List<Basis> BASES = List.of(Basis.ACTUAL, Basis.FORECAST);

	private final IndicatorFigures all;

	private final Figures figures;

	private final Cells cells;

	private final DerivedFigures derived;

	private final KnownFigures known;

	private final Indicators indicators;

	private final PairingTree tree;

	private final Access access;

	FigureTotals(IndicatorFigures all, Figures figures, Cells cells, DerivedFigures derived, KnownFigures known,
			Indicators indicators, PairingTree tree, Access access) {
		this.all = all;
		this.figures = figures;
		this.cells = cells;
		this.derived = derived;
		this.known = known;
		this.indicators = indicators;
		this.tree = tree;
		this.access = access;
	}

	/**
	 * The topmost pairings that the reader may see: the roots, or those that their grants
	 * begin with.
	 */
	public List<PairingTree.Node> tops() {
		Scope scope = this.access.scope(Permission.READ);
		List<PairingTree.Node> tops = new ArrayList<>();
		for (PairingTree.Node root : this.tree.roots()) {
			if (scope.contains(root.root(), root.id())) {
				tops.add(root);
			}
			else {
				Set<UUID> seen = new HashSet<>();
				for (PairingTree.Node node : this.tree.subtree(root.id())) {
					boolean visible = scope.contains(node.root(), node.id());
					if (visible && !seen.contains(node.parent())) {
						tops.add(node);
					}
					if (visible) {
						seen.add(node.id());
					}
				}
			}
		}
		return tops;
	}

	/**
	 * What an indicator comes to.
	 * @param pairings the pairings that each count once; none of them above another
	 * @param year the year asked for, {@code null} for the latest
	 * @return empty if the catalogue has no such indicator
	 */
	public Optional<FigureTotal> of(String indicator, Collection<PairingTree.Node> pairings, @Nullable Integer year) {
		return this.indicators.find(indicator)
			.map((card) -> card.isDerived() ? ofRecords(card, pairings, year) : reported(card, pairings, year));
	}

	/**
	 * What some indicators come to for several sets of pairings, without what they leave
	 * out: in as many statements for many as for one.
	 */
	public Totals of(Collection<IndicatorCard> indicators, Collection<PairingTree.Node> pairings,
			@Nullable Integer year) {
		return of(indicators, pairings, year,
				(chosen) -> this.figures
					.shown(chosen,
							(pairings.size() == 1) ? ReportedFigures.Compared.ALL : ReportedFigures.Compared.NONE)
					.values());
	}

	/**
	 * The same where somebody else reads the figures that are chosen from.
	 * @param read reads what a query of ids chooses; is not asked where there can be none
	 */
	Totals of(Collection<IndicatorCard> indicators, Collection<PairingTree.Node> pairings, @Nullable Integer year,
			Function<Rows, Collection<Figure>> read) {
		Map<Place, List<Figure>> figures = new HashMap<>();
		List<IndicatorCard> reported = indicators.stream().filter((card) -> !card.isDerived()).distinct().toList();
		Rows chosen = this.cells.chosen(reported, pairings, year, BASES);
		if (chosen != null) {
			read.apply(chosen).forEach((figure) -> Place.put(figures, figure));
		}
		Set<UUID> sums = new HashSet<>();
		indicators.stream()
			.filter(IndicatorCard::isDerived)
			.forEach((card) -> pairings
				.forEach((pairing) -> sums.add(Series.cell(card.id(), pairing.id(), counted(card, year)))));
		this.derived.of(sums).forEach((figure) -> Place.put(figures, figure));
		Totals totals = new Totals(figures, year);
		if (pairings.size() > 1) {
			compare(figures, reported.stream().map((card) -> totals.of(card, pairings)).toList());
		}
		return totals;
	}

	/**
	 * Only a figure that stands for a total alone is shown with what it is compared with.
	 */
	private void compare(Map<Place, List<Figure>> figures, List<FigureTotal> totals) {
		Map<UUID, Figure> alone = this.figures.shown(totals.stream()
			.filter(FigureTotal::isSingle)
			.flatMap((total) -> total.contained().stream().map(Figure::id))
			.toList(), ReportedFigures.Compared.ALL);
		figures.values().forEach((list) -> list.replaceAll((figure) -> alone.getOrDefault(figure.id(), figure)));
	}

	/** Records are counted as of now, but what happened in a year by that year. */
	private static Period counted(IndicatorCard card, @Nullable Integer year) {
		return (year != null && card.kind() == IndicatorKind.FLOW) ? Period.parse(String.valueOf(year)) : NOW;
	}

	/** Where a figure stands. */
	private record Place(UUID indicator, UUID pairing) {

		static void put(Map<Place, List<Figure>> figures, Figure figure) {
			figures
				.computeIfAbsent(new Place(figure.indicator().id(), figure.pairing().id()),
						(place) -> new ArrayList<>())
				.add(figure);
		}

	}

	/**
	 * The figures of some indicators and pairings, which add up in any selection of them.
	 */
	public static final class Totals {

		private final Map<Place, List<Figure>> figures;

		private final @Nullable Integer year;

		private Totals(Map<Place, List<Figure>> figures, @Nullable Integer year) {
			this.figures = figures;
			this.year = year;
		}

		/** What one of the indicators comes to for some of the pairings. */
		public FigureTotal of(IndicatorCard card, Collection<PairingTree.Node> pairings) {
			List<Figure> all = pairings.stream()
				.flatMap((pairing) -> this.figures.getOrDefault(new Place(card.id(), pairing.id()), List.of()).stream())
				.toList();
			if (card.isDerived()) {
				return FigureAddition.derived(card, pairings, all);
			}
			Integer of = year(card, all, this.year);
			return FigureAddition.of(card, pairings, of, all, (figure) -> FigureChoice.isOf(figure, of));
		}

	}

	/**
	 * What an indicator comes to in one period, and in no other.
	 * @return empty if the catalogue has no such indicator
	 */
	public Optional<FigureTotal> of(String indicator, Collection<PairingTree.Node> pairings, Span period) {
		return this.indicators.find(indicator)
			.map((card) -> card.isDerived() ? ofRecords(card, pairings, null)
					: this.all.withBelow(
							FigureAddition.of(card, pairings, null, this.all.of(card, pairings),
									(figure) -> FigureChoice.isOf(figure, period)),
							pairings, period, (figure) -> FigureChoice.isOf(figure, period)));
	}

	/**
	 * What an indicator came to as it was known at a moment (当时所知的合计).
	 * @param period the period, {@code null} for the latest
	 * @return empty if the catalogue has no such indicator
	 */
	public Optional<FigureTotal> known(String indicator, Collection<PairingTree.Node> pairings, @Nullable Span period,
			Instant moment) {
		return this.indicators.find(indicator).map((card) -> {
			if (card.isDerived()) {
				return FigureAddition.derived(card, pairings, this.known.counted(card, pairings, NOW, moment));
			}
			List<Figure> all = this.known.reported(card, pairings, moment);
			Integer year = (period == null) ? year(card, all, null) : null;
			return FigureAddition.of(card, pairings, year, all,
					(figure) -> (period != null) ? FigureChoice.isOf(figure, period) : FigureChoice.isOf(figure, year));
		});
	}

	/**
	 * What of an indicator both sides have confirmed comes to (双方已确认合计); what they have
	 * not is left out and named.
	 * @param period the period, {@code null} for the latest
	 * @return empty if the catalogue has no such indicator
	 */
	public Optional<FigureTotal> confirmed(String indicator, Collection<PairingTree.Node> pairings,
			@Nullable Span period) {
		return this.indicators.find(indicator)
			.map((card) -> confirmed(card, this.all.of(card, pairings), pairings, period));
	}

	private static FigureTotal confirmed(IndicatorCard card, List<Figure> all, Collection<PairingTree.Node> pairings,
			@Nullable Span period) {
		List<Figure> confirmed = all.stream().filter((figure) -> figure.confirmation().isConfirmed()).toList();
		Integer year = (period == null) ? year(card, confirmed, null) : null;
		FigureTotal total = FigureAddition.of(card, pairings, year, confirmed,
				(figure) -> (period != null) ? FigureChoice.isOf(figure, period) : FigureChoice.isOf(figure, year));
		List<FigureTotal.LeftOut> leftOut = new ArrayList<>(total.leftOut());
		all.stream()
			.filter((figure) -> !figure.confirmation().isConfirmed())
			.forEach((figure) -> leftOut.add(new FigureTotal.LeftOut(figure, "figure.leftOut.unconfirmed")));
		FigureTotal reported = FigureAddition.of(card, pairings, year, all,
				(figure) -> (period != null) ? FigureChoice.isOf(figure, period) : FigureChoice.isOf(figure, year));
		List<FigureTotal.Gap> gaps = total.gaps().stream().map((gap) -> gap(gap, reported)).toList();
		return new FigureTotal(card, total.year(), total.total(), unlike(total, gaps), total.contained(), leftOut, gaps,
				total.pairings());
	}

	/** What is reported but not confirmed is not unreported. */
	private static FigureTotal.Gap gap(FigureTotal.Gap gap, FigureTotal reported) {
		return reported.contained()
			.stream()
			.filter((figure) -> figure.pairing().id().equals(gap.pairing().id()))
			.findAny()
			.map((figure) -> new FigureTotal.Gap(gap.pairing(), figure, true))
			.orElse(gap);
	}

	/** Where there is nothing to add up, the figures are named that are not confirmed. */
	private static List<Likeness.Reason> unlike(FigureTotal total, List<FigureTotal.Gap> gaps) {
		return !total.contained().isEmpty() ? total.unlike() : List.of(new Likeness.Reason("figure.nothing",
				gaps.stream().map(FigureTotal.Gap::said).filter(Objects::nonNull).toList()));
	}

	/**
	 * What records are counted beside is named: no report of the same is in the count.
	 */
	private FigureTotal ofRecords(IndicatorCard card, Collection<PairingTree.Node> pairings, @Nullable Integer year) {
		FigureTotal total = of(List.of(card), pairings, year).of(card, pairings);
		return new FigureTotal(card, total.year(), total.total(), total.unlike(), total.contained(),
				this.all.of(card, pairings)
					.stream()
					.map((figure) -> new FigureTotal.LeftOut(figure, "figure.leftOut.counted"))
					.toList(),
				total.gaps(), total.pairings());
	}

	private FigureTotal reported(IndicatorCard card, Collection<PairingTree.Node> pairings, @Nullable Integer year) {
		List<Figure> all = this.all.of(card, pairings);
		Integer of = year(card, all, year);
		Predicate<Figure> isOfYear = (figure) -> FigureChoice.isOf(figure, of);
		return this.all.withBelow(FigureAddition.of(card, pairings, of, all, isOfYear), pairings,
				(of != null) ? Span.parse(String.valueOf(of)) : null, isOfYear);
	}

	/** The year that a flow is taken for where none is asked for: the latest. */
	private static @Nullable Integer year(IndicatorCard card, List<Figure> all, @Nullable Integer asked) {
		return (card.kind() == IndicatorKind.FLOW && asked == null) ? FigureChoice.latestYear(all) : asked;
	}

}

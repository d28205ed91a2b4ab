package cn.xieshou.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.indicator.Aggregation;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.IndicatorKind;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.rollup.Rows;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.FigureScope;
import cn.xieshou.statement.Series;
import cn.xieshou.statement.Statement;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Span;
import cn.xieshou.values.Total;
import cn.xieshou.values.Unit;

/**
 * Adds an indicator up over pairings (跨结对合计). Each pairing counts with one figure, so
 * that a range is never added to a part of itself: what it reports of itself or its
 * region before what is in it, of the whole before a part, the latest before the earlier,
 * the widest before the narrower. Only what is alike is added: one period, one basis.
 */
@Service
@Transactional(readOnly = true)
public class FigureTotals {

	/**
	 * Figures of one indicator looked at; where there are more, there is no total and it
	 * says so.
	 */
	private static final int MOST = 2000;

	private static final Period NOW = Period.of(PeriodKind.INSTANT, null);

	private final JdbcTemplate jdbc;

	private static final List<Basis> BASES = List.of(Basis.ACTUAL, Basis.FORECAST);

	private final Figures figures;

	private final Cells cells;

	private final DerivedFigures derived;

	private final Indicators indicators;

	private final PairingTree tree;

	private final Access access;

	FigureTotals(JdbcTemplate jdbc, Figures figures, Cells cells, DerivedFigures derived, Indicators indicators,
			PairingTree tree, Access access) {
		this.jdbc = jdbc;
		this.figures = figures;
		this.cells = cells;
		this.derived = derived;
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
			.map((card) -> card.isDerived() ? of(List.of(card), pairings, year).of(card, pairings)
					: reported(card, pairings, year));
	}

	/**
	 * What some indicators come to for several sets of pairings, without what they leave
	 * out: in as many statements for many as for one.
	 */
	public Totals of(Collection<IndicatorCard> indicators, Collection<PairingTree.Node> pairings,
			@Nullable Integer year) {
		Map<Place, Figure> figures = new HashMap<>();
		List<IndicatorCard> reported = indicators.stream().filter((card) -> !card.isDerived()).distinct().toList();
		Rows chosen = this.cells.chosen(reported, pairings, year, BASES);
		if (chosen != null) {
			this.figures.shown(chosen)
				.values()
				.forEach((figure) -> figures.put(new Place(figure.indicator().id(), figure.pairing().id()), figure));
		}
		Set<UUID> sums = new HashSet<>();
		indicators.stream()
			.filter(IndicatorCard::isDerived)
			.forEach((card) -> pairings
				.forEach((pairing) -> sums.add(Series.cell(card.id(), pairing.id(), counted(card, year)))));
		this.derived.of(sums)
			.forEach((figure) -> figures.put(new Place(figure.indicator().id(), figure.pairing().id()), figure));
		return new Totals(figures, year);
	}

	/** Records are counted as of now, but what happened in a year by that year. */
	private static Period counted(IndicatorCard card, @Nullable Integer year) {
		return (year != null && card.kind() == IndicatorKind.FLOW) ? Period.parse(String.valueOf(year)) : NOW;
	}

	/** Where a figure stands. */
	private record Place(UUID indicator, UUID pairing) {

	}

	/**
	 * The figures of some indicators and pairings, which add up in any selection of them.
	 */
	public static final class Totals {

		private final Map<Place, Figure> figures;

		private final @Nullable Integer year;

		private Totals(Map<Place, Figure> figures, @Nullable Integer year) {
			this.figures = figures;
			this.year = year;
		}

		/** What one of the indicators comes to for some of the pairings. */
		public FigureTotal of(IndicatorCard card, Collection<PairingTree.Node> pairings) {
			List<Figure> all = pairings.stream()
				.map((pairing) -> this.figures.get(new Place(card.id(), pairing.id())))
				.filter(Objects::nonNull)
				.filter((figure) -> figure.value() != null)
				.toList();
			if (card.isDerived()) {
				return FigureTotals.derived(card, pairings, all);
			}
			Integer of = (card.kind() == IndicatorKind.FLOW && this.year == null) ? latestYear(all) : this.year;
			return FigureTotals.of(card, pairings, of, all, (figure) -> counts(figure, of));
		}

	}

	/**
	 * What an indicator comes to in one period, and in no other.
	 * @return empty if the catalogue has no such indicator
	 */
	public Optional<FigureTotal> of(String indicator, Collection<PairingTree.Node> pairings, Span period) {
		return this.indicators.find(indicator)
			.map((card) -> of(card, pairings, null, all(card, pairings),
					(figure) -> counts(figure, null) && period.equals(figure.period().span())));
	}

	/** A pairing without a single record has none: that is zero, not unreported. */
	private static FigureTotal derived(IndicatorCard card, Collection<PairingTree.Node> pairings,
			List<Figure> contained) {
		Total total = Total.NOTHING;
		for (Figure figure : contained) {
			total = total.plus(Objects.requireNonNull(figure.value()), false);
		}
		return new FigureTotal(card, null, total, null, contained, List.of(), List.of(), pairings.size());
	}

	private FigureTotal reported(IndicatorCard card, Collection<PairingTree.Node> pairings, @Nullable Integer year) {
		List<Figure> all = all(card, pairings);
		Integer of = (card.kind() == IndicatorKind.FLOW && year == null) ? latestYear(all) : year;
		return of(card, pairings, of, all, (figure) -> counts(figure, of));
	}

	private List<Figure> all(IndicatorCard card, Collection<PairingTree.Node> pairings) {
		return this.figures.reported(this.jdbc.queryForList("""
				select id from indicator_value where indicator_id = ? and pairing_id = any(?)
				order by period_ends_on desc nulls last, id limit %d
				""".formatted(MOST), UUID.class, card.id(),
				pairings.stream().map(PairingTree.Node::id).toArray(UUID[]::new)), null);
	}

	private static FigureTotal of(IndicatorCard card, Collection<PairingTree.Node> pairings, @Nullable Integer year,
			List<Figure> all, Predicate<Figure> counts) {
		List<Figure> contained = new ArrayList<>();
		List<PairingTree.Node> missing = new ArrayList<>();
		for (PairingTree.Node pairing : pairings) {
			all.stream()
				.filter((figure) -> figure.pairing().id().equals(pairing.id()) && counts.test(figure))
				.min(ORDER)
				.ifPresentOrElse(contained::add, () -> missing.add(pairing));
		}
		List<FigureTotal.LeftOut> leftOut = all.stream()
			.filter((figure) -> !contained.contains(figure))
			.map((figure) -> new FigureTotal.LeftOut(figure, reason(figure, counts)))
			.toList();
		String unlike = (all.size() == MOST) ? "figure.unlike.many" : unlike(card, contained);
		return new FigureTotal(card, year, (unlike == null) ? sum(contained, missing.size()) : Total.NOTHING, unlike,
				contained, leftOut, missing, pairings.size());
	}

	private static Total sum(List<Figure> figures, int missing) {
		Total total = Total.NOTHING;
		for (Figure figure : figures) {
			total = total.plus(Objects.requireNonNull(figure.value()), figure.basis() != Basis.ACTUAL);
		}
		for (int i = 0; i < missing; i++) {
			total = total.plusMissing();
		}
		return total;
	}

	/**
	 * Why figures are not alike, so that nothing is added up: the indicator does not add
	 * up, some are expected and some actual, their periods differ or are not stated, or
	 * they are of different subjects, dimensions or count differently, or one pairing
	 * lies in another.
	 * @return {@code null} if they are alike
	 */
	public static @Nullable String unlike(IndicatorCard card, List<Figure> figures) {
		boolean others = figures.stream().anyMatch((figure) -> !figure.statement().isOfPlace());
		if (figures.size() < 2) {
			return others ? "figure.unlike.part" : null;
		}
		if (card.overPairings() != Aggregation.SUM) {
			return "figure.unlike.indicator";
		}
		if (figures.stream().map((figure) -> dimension(figure)).distinct().count() > 1) {
			return "figure.unlike.unit";
		}
		if (isInAnother(figures)) {
			return "figure.unlike.overlap";
		}
		if (figures.stream().map(Figure::basis).distinct().count() > 1) {
			return "figure.unlike.basis";
		}
		boolean unstated = figures.stream().anyMatch((figure) -> figure.period().span() == null);
		if (unstated) {
			return "figure.unlike.period";
		}
		boolean periods = figures.stream().map(Figure::period).distinct().count() > 1;
		String apart = periods ? apart(card, figures) : null;
		return (apart != null) ? apart : ofOthers(figures);
	}

	private static Unit dimension(Figure figure) {
		return Objects.requireNonNull(figure.value()).unit().baseUnit();
	}

	/** Whether one of the pairings lies in another, whose figure may hold it already. */
	private static boolean isInAnother(List<Figure> figures) {
		Set<UUID> ids = figures.stream().map((figure) -> figure.pairing().id()).collect(Collectors.toSet());
		return figures.stream()
			.map(Figure::pairing)
			.anyMatch((node) -> !node.isRoot() && (ids.contains(node.root()) || ids.contains(node.parent())));
	}

	/** Why figures of one period are not alike: whose they are, or what they count. */
	private static @Nullable String ofOthers(List<Figure> figures) {
		boolean others = figures.stream().anyMatch((figure) -> !figure.statement().isOfPlace());
		if (others || figures.stream().map((figure) -> figure.statement().kind()).distinct().count() > 1) {
			return "figure.unlike.subject";
		}
		return (figures.stream().map((figure) -> figure.statement().scopeNote()).distinct().count() > 1)
				? "figure.unlike.scopeNote" : null;
	}

	/**
	 * Moments of stocks may be apart as far as the indicator tolerates it, within one
	 * version of its definition.
	 */
	private static @Nullable String apart(IndicatorCard card, List<Figure> figures) {
		List<LocalDate> days = FigureTotal.days(figures);
		boolean moments = card.kind() == IndicatorKind.STOCK && days.size() == figures.size()
				&& figures.stream().map((figure) -> figure.period().kind()).distinct().count() == 1;
		if (!moments || ChronoUnit.DAYS.between(days.get(0), days.get(days.size() - 1)) > card.toleranceDays()) {
			return "figure.unlike.period";
		}
		return (card.definitions().between(days.get(0), days.get(days.size() - 1)) != null) ? "figure.unlike.definition"
				: null;
	}

	/**
	 * Figures of the pairing itself or its region before those of parks, firms and events
	 * in it, the whole before a part, actual before expected, the latest before the
	 * earlier, the widest before the narrower.
	 */
	static final Comparator<Figure> ORDER = Comparator.comparing((Figure figure) -> !figure.statement().isOfPlace())
		.thenComparing((figure) -> !figure.subject().isEmpty())
		.thenComparing(Figure::basis)
		.thenComparing((figure) -> figure.period().endsOn(), Comparator.nullsLast(Comparator.reverseOrder()))
		.thenComparing((figure) -> figure.period().startsOn(), Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing((figure) -> Objects.requireNonNull(figure.value()).base(), Comparator.reverseOrder())
		.thenComparing(Figure::id);

	private static @Nullable Integer latestYear(List<Figure> figures) {
		return figures.stream()
			.filter((figure) -> counts(figure, null) && isOfYear(figure))
			.map((figure) -> Objects.requireNonNull(figure.period().endsOn()).getYear())
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	private static boolean isOfYear(Figure figure) {
		return figure.period().kind() == PeriodKind.YEAR && figure.period().endsOn() != null;
	}

	/**
	 * Whether a figure may stand for its pairing: it has a value, is no plan, and is of
	 * the year asked for.
	 */
	static boolean counts(Figure figure, @Nullable Integer year) {
		if (figure.value() == null || !figure.basis().isOutcome() || excluded(figure) != null) {
			return false;
		}
		if (year == null) {
			return true;
		}
		if (figure.indicator().kind() == IndicatorKind.FLOW) {
			return isOfYear(figure) && Objects.requireNonNull(figure.period().endsOn()).getYear() == year;
		}
		return figure.period().endsOn() != null && figure.period().endsOn().getYear() <= year;
	}

	/**
	 * Why a figure is in no sum whatever its period; {@code null} if it may be.
	 */
	private static @Nullable String excluded(Figure figure) {
		Statement statement = figure.statement();
		if (statement.isName()) {
			return "figure.leftOut.name";
		}
		if (statement.scope() != FigureScope.OWN) {
			return (statement.scope() == FigureScope.BEYOND) ? "figure.leftOut.beyond" : "figure.leftOut.unclear";
		}
		if (statement.sameAs() != null) {
			return "figure.leftOut.same";
		}
		return (figure.period().kind() == PeriodKind.UNSTATED) ? "figure.leftOut.kind" : null;
	}

	private static String reason(Figure figure, Predicate<Figure> counts) {
		if (figure.value() == null) {
			return figure.isOnlyGrowth() ? "figure.leftOut.onlyGrowth" : "figure.leftOut.missing";
		}
		if (!figure.basis().isOutcome()) {
			return "figure.leftOut." + figure.basis().code();
		}
		String excluded = excluded(figure);
		if (excluded != null) {
			return excluded;
		}
		return counts.test(figure) ? "figure.leftOut.another" : "figure.leftOut.period";
	}

}

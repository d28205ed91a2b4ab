package cn.xieshou.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import cn.xieshou.access.PairingTree;
import cn.xieshou.indicator.Aggregation;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.IndicatorKind;
import cn.xieshou.statement.Basis;
import cn.xieshou.values.Comparator;
import cn.xieshou.values.Interval;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;

/**
 * Whether figures are alike, so that they may be added up (同类可加), and what keeps them
 * from having a sum: every reason that holds, each with the figures that it is of.
 */
public final class Likeness {

	private Likeness() {
	}

	/**
	 * Why there is no sum.
	 *
	 * @param key its message key
	 * @param figures the figures that it is of
	 */
	public record Reason(String key, List<Figure> figures) {

	}

	/**
	 * Why figures are not alike: the indicator does not add up, some are expected and
	 * some actual, their periods differ or are not stated, they are of different
	 * subjects, dimensions or count differently, or one pairing lies in another.
	 * @return empty if they are alike
	 */
	public static List<Reason> unlike(IndicatorCard card, List<Figure> figures) {
		List<Reason> reasons = new ArrayList<>();
		List<Figure> others = only(figures, (figure) -> !figure.statement().isOfPlace());
		if (figures.size() < 2) {
			add(reasons, "part", others);
			return reasons;
		}
		if (card.overPairings() != Aggregation.SUM) {
			add(reasons, "indicator", figures);
		}
		if (differ(figures, (figure) -> Objects.requireNonNull(figure.value()).unit().baseUnit())) {
			add(reasons, "unit", figures);
		}
		add(reasons, "overlap", overlapping(figures));
		if (differ(figures, Figure::basis)) {
			add(reasons, "basis", only(figures, (figure) -> figure.basis() != Basis.ACTUAL));
		}
		period(reasons, card, figures);
		if (!others.isEmpty() || differ(figures, (figure) -> figure.statement().kind())) {
			add(reasons, "subject", figures);
		}
		if (differ(figures, (figure) -> String.valueOf(figure.statement().scopeNote()))) {
			add(reasons, "scopeNote", figures);
		}
		return reasons;
	}

	private static void add(List<Reason> reasons, String reason, List<Figure> figures) {
		if (!figures.isEmpty()) {
			reasons.add(new Reason("figure.unlike." + reason, figures));
		}
	}

	private static List<Figure> only(List<Figure> figures, Predicate<Figure> these) {
		return figures.stream().filter(these).toList();
	}

	private static boolean differ(List<Figure> figures, Function<Figure, Object> in) {
		return figures.stream().map(in).distinct().count() > 1;
	}

	/** The pairings that lie in another and those that they lie in. */
	private static List<Figure> overlapping(List<Figure> figures) {
		Set<UUID> ids = figures.stream().map((figure) -> figure.pairing().id()).collect(Collectors.toSet());
		List<Figure> within = only(figures, (figure) -> isIn(figure.pairing(), ids));
		Set<UUID> around = within.stream()
			.flatMap((figure) -> java.util.stream.Stream.of(figure.pairing().root(), figure.pairing().parent()))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		return only(figures, (figure) -> within.contains(figure) || around.contains(figure.pairing().id()));
	}

	private static boolean isIn(PairingTree.Node node, Set<UUID> pairings) {
		return !node.isRoot() && (pairings.contains(node.root()) || pairings.contains(node.parent()));
	}

	/**
	 * Whether the periods are the same. Moments of stocks may be apart as far as the
	 * indicator tolerates it, within one version of its definition.
	 */
	private static void period(List<Reason> reasons, IndicatorCard card, List<Figure> figures) {
		boolean stated = figures.stream().allMatch((figure) -> figure.period().span() != null);
		if (stated && !differ(figures, Figure::period)) {
			return;
		}
		List<LocalDate> days = FigureTotal.days(figures);
		boolean moments = stated && card.kind() == IndicatorKind.STOCK && days.size() == figures.size()
				&& figures.stream().allMatch((figure) -> isMoment(figure.period().kind()));
		if (!moments || ChronoUnit.DAYS.between(days.get(0), days.get(days.size() - 1)) > card.toleranceDays()) {
			add(reasons, "period", figures);
		}
		else if (card.definitions().between(days.get(0), days.get(days.size() - 1)) != null) {
			add(reasons, "definition", figures);
		}
	}

	/** Whether a stock of the period is that of its last day. */
	private static boolean isMoment(PeriodKind kind) {
		return kind == PeriodKind.INSTANT || (kind.isCalendar() && kind != PeriodKind.RANGE && kind != PeriodKind.YTD);
	}

	/**
	 * Why the bounds of figures that are alike leave no sum, each with the figures that
	 * do it: numbers that are about right have no ends to add to those of bounds, and
	 * lower ends alone do not add up with upper ends alone.
	 */
	static Reason unbounded(List<Figure> figures) {
		boolean about = figures.stream().anyMatch((figure) -> value(figure).isAbout());
		List<Figure> these = only(figures, (figure) -> about ? comparator(figure) != Comparator.EXACTLY
				: Interval.of(value(figure)).low() == null || Interval.of(value(figure)).high() == null);
		return new Reason(about ? "figure.unbounded.about" : "figure.unbounded", these);
	}

	private static Comparator comparator(Figure figure) {
		return value(figure).comparator();
	}

	private static Quantity value(Figure figure) {
		return Objects.requireNonNull(figure.value());
	}

}

package cn.xieshou.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;

import org.jspecify.annotations.Nullable;

import cn.xieshou.indicator.IndicatorKind;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.FigureScope;
import cn.xieshou.statement.Statement;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Span;

/**
 * Which figures may stand for their pairing in a total, and which of several does (取数规则).
 * Each pairing counts with one, so that a range is never added to a part of itself.
 */
final class FigureChoice {

	/**
	 * Figures of the pairing itself or its region before those of parks, firms and events
	 * in it, the whole before a part, actual before expected, the latest before the
	 * earlier, the widest before the narrower, what counts as the indicator says before
	 * what has a scope note, what was there before what contradicts it.
	 */
	static final Comparator<Figure> ORDER = Comparator.comparing((Figure figure) -> !figure.statement().isOfPlace())
		.thenComparing((figure) -> !figure.subject().isEmpty())
		.thenComparing(Figure::basis)
		.thenComparing((figure) -> figure.period().endsOn(), Comparator.nullsLast(Comparator.reverseOrder()))
		.thenComparing((figure) -> figure.period().startsOn(), Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing((figure) -> figure.statement().scopeNote() != null)
		.thenComparing((figure) -> figure.statement().doubtKind() != null)
		.thenComparing((figure) -> Objects.requireNonNull(figure.value()).base(), Comparator.reverseOrder())
		.thenComparing(Figure::id);

	private FigureChoice() {
	}

	/**
	 * The latest calendar year that a pairing's foremost figure is of, an actual one
	 * before an expected one.
	 */
	static @Nullable Integer latestYear(List<Figure> figures) {
		return foremost(figures.stream().filter((figure) -> counts(figure) && isOfYear(figure)).toList()).stream()
			.min(Comparator.comparing(Figure::basis)
				.thenComparing((figure) -> figure.period().endsOn(), Comparator.reverseOrder()))
			.map((figure) -> Objects.requireNonNull(figure.period().endsOn()).getYear())
			.orElse(null);
	}

	/** The first figure of each pairing. */
	private static Collection<Figure> foremost(List<Figure> figures) {
		Map<UUID, Figure> first = new LinkedHashMap<>();
		figures.forEach((figure) -> first.merge(figure.pairing().id(), figure, BinaryOperator.minBy(ORDER)));
		return first.values();
	}

	private static boolean isOfYear(Figure figure) {
		return figure.period().kind() == PeriodKind.YEAR && figure.period().endsOn() != null;
	}

	/** Whether a figure may stand for its pairing: it has a value and is no plan. */
	static boolean counts(Figure figure) {
		return figure.value() != null && figure.basis().isOutcome() && excluded(figure) == null;
	}

	/** The same for one year. */
	static boolean counts(Figure figure, @Nullable Integer year) {
		return counts(figure) && isOf(figure, year);
	}

	/**
	 * Whether a figure is of a year: a flow that of the calendar year, anything else what
	 * was there when its own period ended within the year.
	 * @param year the year, {@code null} for any
	 */
	static boolean isOf(Figure figure, @Nullable Integer year) {
		LocalDate end = figure.period().endsOn();
		boolean ofCalendarYear = figure.indicator().kind() != IndicatorKind.FLOW || isOfYear(figure);
		return year == null || (ofCalendarYear && end != null && end.getYear() == year);
	}

	/** The same for any stretch: a flow is of the same one. */
	static boolean isOf(Figure figure, Span asked) {
		LocalDate end = figure.period().endsOn();
		return asked.equals(figure.period().span()) || (figure.indicator().kind() != IndicatorKind.FLOW && end != null
				&& !end.isBefore(asked.startsOn()) && asked.endsOn() != null && !end.isAfter(asked.endsOn()));
	}

	/**
	 * Why a figure is in no sum whatever its period; {@code null} if it may be.
	 */
	private static @Nullable String excluded(Figure figure) {
		Statement statement = figure.statement();
		if (figure.confirmation().isApart()) {
			return "figure.leftOut.apart";
		}
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

	/** Why a figure of the period is not added; {@code null} if nothing forbids it. */
	static @Nullable String reason(Figure figure) {
		if (figure.absence() != null) {
			return "Absence." + figure.absence().name();
		}
		if (figure.value() == null) {
			return "figure.leftOut.onlyGrowth";
		}
		return !figure.basis().isOutcome() ? "figure.leftOut." + figure.basis().code() : excluded(figure);
	}

	/**
	 * The figures that stand for their pairings, each the foremost of its pairing. Only
	 * actual ones if there is any: what is expected stands apart. Of figures that differ
	 * only in their scope note those that most pairings have, so that a second one does
	 * not keep the first from its sum.
	 * @param figures what counts, of any pairings
	 */
	static Map<UUID, Figure> of(List<Figure> figures) {
		Collection<Figure> firsts = foremost(figures);
		Basis basis = firsts.stream().map(Figure::basis).min(Comparator.naturalOrder()).orElse(Basis.ACTUAL);
		Map<UUID, List<Figure>> foremost = new LinkedHashMap<>();
		firsts.stream()
			.filter((first) -> first.basis() == basis)
			.sorted(ORDER)
			.forEach((first) -> foremost.put(first.pairing().id(),
					figures.stream()
						.filter((figure) -> figure.pairing().id().equals(first.pairing().id())
								&& figure.basis() == basis && isAsGoodAs(figure, first))
						.sorted(ORDER)
						.toList()));
		String note = commonest(foremost);
		Map<UUID, Figure> chosen = new HashMap<>();
		foremost.forEach((pairing, all) -> chosen.put(pairing,
				all.stream().filter((figure) -> note(figure).equals(note)).findFirst().orElse(all.get(0))));
		return chosen;
	}

	/** Whether two figures differ in what they count, and else only in how much. */
	static boolean differOnlyInNote(Figure figure, Figure other) {
		return isAsGoodAs(figure, other) && !note(figure).equals(note(other));
	}

	private static boolean isAsGoodAs(Figure figure, Figure first) {
		return figure.statement().isOfPlace() == first.statement().isOfPlace()
				&& figure.subject().equals(first.subject())
				&& Objects.equals(figure.period().endsOn(), first.period().endsOn())
				&& Objects.equals(figure.period().startsOn(), first.period().startsOn());
	}

	/** The scope note that most pairings have a figure of, none before any. */
	private static String commonest(Map<UUID, List<Figure>> figures) {
		Map<String, Integer> pairings = new HashMap<>();
		for (List<Figure> all : figures.values()) {
			Set<String> notes = new HashSet<>();
			all.forEach((figure) -> notes.add(note(figure)));
			notes.forEach((note) -> pairings.merge(note, 1, Integer::sum));
		}
		return pairings.entrySet()
			.stream()
			.min(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.map(Map.Entry::getKey)
			.orElse("");
	}

	private static String note(Figure figure) {
		return Objects.requireNonNullElse(figure.statement().scopeNote(), "");
	}

}

package cn.xieshou.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.PairingTree;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.statement.Basis;
import cn.xieshou.values.Total;

/**
 * Adds figures that are at hand up over pairings (合计): which of them the total contains,
 * why it leaves the others out, and what pairings say that it contains nothing of.
 */
public final class FigureAddition {

	private FigureAddition() {
	}

	/** A pairing without a single record has none: that is zero, not unreported. */
	static FigureTotal derived(IndicatorCard card, Collection<PairingTree.Node> pairings, List<Figure> all) {
		List<Figure> contained = all.stream().filter((figure) -> figure.value() != null).toList();
		List<Likeness.Reason> none = contained.isEmpty() ? List.of(new Likeness.Reason("figure.nothing.records", all))
				: List.of();
		return new FigureTotal(card, null, sum(contained, 0), none, contained, List.of(), List.of(), pairings.size());
	}

	/** What figures of one period add up to that are at hand already. */
	public static FigureTotal of(IndicatorCard card, Collection<PairingTree.Node> pairings, List<Figure> figures) {
		return of(card, pairings, null, figures, (figure) -> true);
	}

	static FigureTotal of(IndicatorCard card, Collection<PairingTree.Node> pairings, @Nullable Integer year,
			List<Figure> all, Predicate<Figure> isOfPeriod) {
		Map<UUID, Figure> chosen = FigureChoice
			.of(all.stream().filter((figure) -> FigureChoice.counts(figure) && isOfPeriod.test(figure)).toList());
		List<Figure> contained = new ArrayList<>();
		List<FigureTotal.Gap> gaps = new ArrayList<>();
		for (PairingTree.Node pairing : pairings) {
			Figure figure = chosen.get(pairing.id());
			if (figure != null) {
				contained.add(figure);
			}
			else {
				gaps.add(new FigureTotal.Gap(pairing, said(pairing, all, isOfPeriod)));
			}
		}
		List<FigureTotal.LeftOut> leftOut = all.stream()
			.filter((figure) -> !contained.contains(figure))
			.map((figure) -> new FigureTotal.LeftOut(figure, reason(figure, contained, isOfPeriod)))
			.toList();
		List<Likeness.Reason> unlike = contained.isEmpty()
				? List.of(new Likeness.Reason("figure.nothing",
						gaps.stream().map(FigureTotal.Gap::said).filter(Objects::nonNull).toList()))
				: (all.size() == FigureTotals.MOST) ? List.of(new Likeness.Reason("figure.unlike.many", List.of()))
						: Likeness.unlike(card, contained);
		return new FigureTotal(card, year, unlike.isEmpty() ? sum(contained, gaps.size()) : Total.NOTHING, unlike,
				contained, leftOut, gaps, pairings.size());
	}

	/**
	 * What a pairing says that the total contains nothing of: the value that is expected,
	 * else why there is none, else a value that is not added.
	 */
	private static @Nullable Figure said(PairingTree.Node pairing, List<Figure> all, Predicate<Figure> isOfPeriod) {
		return all.stream()
			.filter((figure) -> figure.pairing().id().equals(pairing.id()) && isOfPeriod.test(figure))
			.min(Comparator.comparing((Figure figure) -> !FigureChoice.counts(figure))
				.thenComparing((figure) -> figure.absence() == null)
				.thenComparing((figure) -> !figure.statement().isOfPlace())
				.thenComparing((figure) -> !figure.subject().isEmpty())
				.thenComparing((figure) -> figure.period().endsOn(), Comparator.nullsLast(Comparator.reverseOrder()))
				.thenComparing(Figure::id))
			.orElse(null);
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

	/** Why a figure is not in a total. */
	private static String reason(Figure figure, List<Figure> contained, Predicate<Figure> isOfPeriod) {
		String reason = FigureChoice.reason(figure);
		if (reason != null && (figure.value() != null || isOfPeriod.test(figure))) {
			return reason;
		}
		if (!isOfPeriod.test(figure)) {
			return "figure.leftOut.period";
		}
		Figure instead = contained.stream()
			.filter((one) -> one.pairing().id().equals(figure.pairing().id()))
			.findAny()
			.orElse(null);
		if (figure.basis() != Basis.ACTUAL && (instead == null || instead.basis() != figure.basis())) {
			return "figure.leftOut.forecast";
		}
		return (instead != null) && FigureChoice.differOnlyInNote(figure, instead) ? "figure.leftOut.scopeNote"
				: "figure.leftOut.another";
	}

}

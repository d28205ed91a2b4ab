package cn.xieshou.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.PairingTree;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.statement.Absence;
import cn.xieshou.values.Total;

/**
 * What an indicator comes to over several pairings (跨结对合计): one figure for each, what it
 * contains and what it leaves out.
 *
 * @param indicator the indicator
 * @param year the year that a flow is taken for, {@code null} where the latest stands for
 * all
 * @param total the sum, {@link Total#NOTHING} where the figures are not alike
 * @param unlike why they are not, empty if they are
 * @param contained the figures, one for each pairing that reports
 * @param leftOut figures of the same indicator that are not in it, and why
 * @param gaps the pairings that it contains no figure of, each with what it says instead
 * @param pairings how many pairings were asked
 */
public record FigureTotal(IndicatorCard indicator, @Nullable Integer year, Total total, List<Likeness.Reason> unlike,
		List<Figure> contained, List<LeftOut> leftOut, List<Gap> gaps, int pairings) {

	/**
	 * Whether there are figures, and they are alike, so that they may be added up (同类可加).
	 */
	public boolean isAlike() {
		return this.unlike.isEmpty();
	}

	/**
	 * Why there is no sum: there is nothing to add up, the figures are not alike, or
	 * their bounds leave none; empty if there is one.
	 */
	public List<Likeness.Reason> reasons() {
		return (isAlike() && this.total.isUnbounded()) ? List.of(Likeness.unbounded(this.contained)) : this.unlike;
	}

	/** Whether there are figures that are not added up (不合计). */
	public boolean isRefused() {
		return !this.contained.isEmpty() && !reasons().isEmpty();
	}

	/**
	 * A figure that a total does not contain.
	 *
	 * @param figure the figure
	 * @param reason the message key of the reason
	 */
	public record LeftOut(Figure figure, String reason) {

	}

	/**
	 * A pairing that a total contains no figure of (未计入的结对).
	 *
	 * @param pairing the pairing
	 * @param said what it says instead for the period: why there is no value, or a value
	 * that is not added; {@code null} if nothing
	 * @param unconfirmed whether it is a value that only both sides' word is missing of
	 */
	public record Gap(PairingTree.Node pairing, @Nullable Figure said, boolean unconfirmed) {

		Gap(PairingTree.Node pairing, @Nullable Figure said) {
			this(pairing, said, false);
		}

		/** The message key of what is missing; not a word is unreported (未报). */
		public String reason() {
			if (this.unconfirmed) {
				return "figure.leftOut.unconfirmed";
			}
			String reason = (this.said != null) ? FigureChoice.reason(this.said) : "Absence." + Absence.MISSING;
			return (reason != null) ? reason : "figure.leftOut.forecast";
		}

		/** Whether nobody reported anything, so that it is still expected. */
		public boolean isUnreported() {
			return this.said == null || this.said.absence() == Absence.MISSING;
		}

	}

	/** The gaps by what is missing, in the order in which they are met. */
	public Map<String, List<Gap>> gapsByReason() {
		Map<String, List<Gap>> byReason = new LinkedHashMap<>();
		this.gaps
			.forEach((gap) -> byReason.computeIfAbsent(gap.reason(), (reason) -> new java.util.ArrayList<>()).add(gap));
		return byReason;
	}

	/** Expected figures of pairings that report no actual one; they stand apart (另列). */
	public List<Figure> expected() {
		return this.gaps.stream()
			.filter((gap) -> gap.reason().equals("figure.leftOut.forecast"))
			.map((gap) -> Objects.requireNonNull(gap.said()))
			.toList();
	}

	/** The figures in it that are in doubt. */
	public List<Figure> doubtful() {
		return this.contained.stream().filter(Figure::isDoubtful).toList();
	}

	/**
	 * What is counted beside or instead of what the indicator says, the same for all that
	 * is added up; {@code null} if nothing.
	 */
	public @Nullable String scopeNote() {
		return (isAlike() && !this.contained.isEmpty()) ? this.contained.get(0).statement().scopeNote() : null;
	}

	/** The last days of the periods of figures, the earliest first. */
	static List<LocalDate> days(List<Figure> figures) {
		return figures.stream().map((figure) -> figure.period().endsOn()).filter(Objects::nonNull).sorted().toList();
	}

	/**
	 * Between which days the moments lie that are added up although they are not the
	 * same, {@code null} if they are.
	 */
	public @Nullable Spread spread() {
		List<LocalDate> days = (isAlike() && isSum()) ? days(this.contained) : List.of();
		return (days.stream().distinct().count() > 1) ? new Spread(days.get(0), days.get(days.size() - 1)) : null;
	}

	/** The earliest and the latest moment of a sum (时点范围). */
	public record Spread(LocalDate from, LocalDate to) {

	}

	private boolean isSum() {
		return this.contained.size() > 1;
	}

	/** How many pairings report something that it contains. */
	public int covered() {
		return this.contained.size();
	}

	/** How many pairings report, also what both sides have not confirmed yet. */
	public int reported() {
		return covered() + (int) this.gaps.stream().filter(Gap::unconfirmed).count();
	}

	/** Whether a single figure says it all. */
	public boolean isSingle() {
		return this.contained.size() == 1;
	}

}

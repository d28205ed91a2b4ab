package cn.xieshou.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.PairingTree;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.values.Total;

/**
 * What an indicator comes to over several pairings (跨结对合计): one figure for each, what it
 * contains and what it leaves out.
 *
 * @param indicator the indicator
 * @param year the year that a flow is taken for, {@code null} where the latest stands for
 * all
 * @param total the sum, {@link Total#NOTHING} where the figures are not alike
 * @param unlike the message key of why they are not, {@code null} if they are
 * @param contained the figures, one for each pairing that reports
 * @param leftOut figures of the same indicator that are not in it, and why
 * @param missing the pairings that report none
 * @param pairings how many pairings were asked
 */
public record FigureTotal(IndicatorCard indicator, @Nullable Integer year, Total total, @Nullable String unlike,
		List<Figure> contained, List<LeftOut> leftOut, List<PairingTree.Node> missing, int pairings) {

	/** Whether the figures are alike, so that they may be added up (同类可加). */
	public boolean isAlike() {
		return this.unlike == null;
	}

	/**
	 * The message key of why there is no sum: the figures are not alike, or their bounds
	 * leave none; {@code null} if there is one or nothing is reported.
	 */
	public @Nullable String reason() {
		return (this.unlike == null && this.total.isUnbounded()) ? "figure.unbounded" : this.unlike;
	}

	/**
	 * A figure that a total does not contain.
	 *
	 * @param figure the figure
	 * @param reason the message key of the reason
	 */
	public record LeftOut(Figure figure, String reason) {

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

	/** How many pairings report. */
	public int covered() {
		return this.contained.size();
	}

	/** Whether a single figure says it all. */
	public boolean isSingle() {
		return this.contained.size() == 1;
	}

}

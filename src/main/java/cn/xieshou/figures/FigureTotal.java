package cn.xieshou.figures;

import java.util.List;

import org.jspecify.annotations.Nullable;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.values.Total;

/**
 * What an indicator comes to over several pairings (跨结对合计): one figure for each, what it
 * contains and what it leaves out.
 *
 * @param indicator the indicator
 * @param year the year that a flow is taken for, {@code null} where the latest stands for
 * all
 * @param total the sum, with how many pairings report nothing
 * @param contained the figures added up, one for each pairing that reports
 * @param leftOut figures of the same indicator that are not in it, and why
 * @param pairings how many pairings were asked
 */
public record FigureTotal(IndicatorCard indicator, @Nullable Integer year, Total total, List<Figure> contained,
		List<LeftOut> leftOut, int pairings) {

	/**
	 * A figure that a total does not contain.
	 *
	 * @param figure the figure
	 * @param reason the message key of the reason
	 */
	public record LeftOut(Figure figure, String reason) {

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

package cn.xieshou.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import cn.xieshou.figures.Figure;
import cn.xieshou.figures.Shortlist;
import cn.xieshou.statement.Basis;
import cn.xieshou.values.Ratio;

/**
 * A figure that grew or fell (同比变化), with its bar from the middle line.
 *
 * @param figure the figure
 * @param x where its bar begins, of a hundred
 * @param width how wide it is
 * @param tone how it is drawn: up, dn, or fc where it is only expected
 */
record Change(Figure figure, String x, String width, String tone) {

	/** From the middle to the end of the largest. */
	private static final BigDecimal HALF = BigDecimal.valueOf(48);

	/** Those that grew most, then those that fell least, to those that fell most. */
	static List<Change> of(Shortlist.Growth growth) {
		List<Figure> fallen = new ArrayList<>(growth.fallen());
		java.util.Collections.reverse(fallen);
		List<Figure> all = Stream.concat(growth.grown().stream(), fallen.stream())
			.filter((figure) -> isExact(figure.growth().known()) && !figure.isBroken())
			.toList();
		BigDecimal largest = all.stream()
			.map(Change::points)
			.map(BigDecimal::abs)
			.max(BigDecimal::compareTo)
			.filter((points) -> points.signum() > 0)
			.orElse(BigDecimal.ONE);
		return all.stream().map((figure) -> of(figure, largest)).toList();
	}

	/** What only has a bound has no bar, and points of a rate none beside percent. */
	private static boolean isExact(@Nullable Ratio growth) {
		return growth != null && growth.interval().isPoint() && !growth.isPoints();
	}

	private static Change of(Figure figure, BigDecimal largest) {
		BigDecimal points = points(figure);
		BigDecimal width = points.abs().multiply(HALF).divide(largest, 2, RoundingMode.HALF_UP);
		BigDecimal middle = BigDecimal.valueOf(50);
		String tone = (figure.basis() != Basis.ACTUAL) ? "fc" : (points.signum() < 0) ? "dn" : "up";
		return new Change(figure, ((points.signum() < 0) ? middle.subtract(width) : middle).toPlainString(),
				width.toPlainString(), tone);
	}

	private static BigDecimal points(Figure figure) {
		return Objects.requireNonNull(figure.growth().known()).points();
	}

}

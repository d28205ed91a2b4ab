package cn.xieshou.briefing;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

import cn.xieshou.figures.Figure;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;
import cn.xieshou.values.Span;

/**
 * How growth is printed (同比写法). A bound that does not say whether it rose or fell is no
 * growth; of growth and multiple one form only.
 */
final class GrowthTexts {

	private static final BigDecimal LEVEL = new BigDecimal("0.05");

	/** From three times the earlier value on, the multiple is said. */
	private static final BigDecimal THREEFOLD = BigDecimal.valueOf(200);

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private GrowthTexts() {
	}

	/** The growth of a figure, {@code null} if none may be said. */
	static @Nullable String of(Figure figure) {
		Figure.Growth growth = figure.growth();
		Ratio ratio = growth.known();
		if (ratio != null) {
			return of(ratio, against(figure), base(figure));
		}
		Quantity earlier = growth.earlier();
		if (earlier != null && earlier.isExact() && earlier.value().signum() == 0) {
			return base(figure) + "为零，不作比较";
		}
		StatedClaim said = growth.said();
		Quantity quantity = (said != null) ? said.quantity() : null;
		return (quantity != null) ? against(figure) + "增加" + NumberTexts.quantity(quantity) : null;
	}

	/** 同比, or with what else it is compared. */
	private static String against(Figure figure) {
		StatedClaim said = figure.growth().said();
		boolean comparable = figure.growth().computed() == null && said != null
				&& Boolean.TRUE.equals(said.comparable());
		return (comparable ? "按可比口径" : "") + (isUsual(figure) ? "同比" : "比" + base(figure));
	}

	private static boolean isUsual(Figure figure) {
		Span base = figure.growth().basePeriod();
		Span own = figure.period().span();
		return base == null || own == null || base.equals(own.previousComparable());
	}

	private static String base(Figure figure) {
		Span base = figure.growth().basePeriod();
		return (isUsual(figure) || base == null) ? "上年同期" : PeriodTexts.span(base);
	}

	/**
	 * A rate of growth, {@code null} if it may be a rise or a fall.
	 * @param against the words before a rise or a fall
	 * @param base what it is compared with
	 */
	static @Nullable String of(Ratio ratio, String against, String base) {
		BigDecimal points = ratio.points();
		boolean rose = points.signum() >= 0;
		return switch (ratio.comparator()) {
			case EXACTLY -> exact(ratio, points, against, base);
			case ABOUT -> against + verb(ratio, rose) + "约" + number(ratio, points);
			case AT_LEAST, MORE -> rose ? against + verb(ratio, true) + "超" + number(ratio, points) : null;
			case AT_MOST, LESS ->
				(points.signum() <= 0) ? against + verb(ratio, false) + "超" + number(ratio, points) : null;
			case RANGE -> range(ratio, points, ratio.interval().most(), against);
		};
	}

	private static String exact(Ratio ratio, BigDecimal points, String against, String base) {
		if (points.abs().compareTo(LEVEL) < 0) {
			return "与" + base + "基本持平";
		}
		if (!ratio.isPoints() && points.compareTo(THREEFOLD) >= 0) {
			BigDecimal times = points.add(HUNDRED).divide(HUNDRED, 1, RoundingMode.HALF_UP);
			return "为" + base + "的" + NumberTexts.plain(times) + "倍";
		}
		return against + verb(ratio, points.signum() > 0) + number(ratio, points);
	}

	private static @Nullable String range(Ratio ratio, BigDecimal least, @Nullable BigDecimal most, String against) {
		if (most == null || least.signum() * most.signum() < 0) {
			return null;
		}
		boolean rose = most.signum() > 0;
		return against + verb(ratio, rose) + number(ratio, rose ? least : most) + "—"
				+ number(ratio, rose ? most : least);
	}

	private static String verb(Ratio ratio, boolean rose) {
		return ratio.isPoints() ? (rose ? "提高" : "下降") : (rose ? "增长" : "下降");
	}

	private static String number(Ratio ratio, BigDecimal points) {
		return NumberTexts.plain(points.abs()) + (ratio.isPoints() ? "个百分点" : "%");
	}

}

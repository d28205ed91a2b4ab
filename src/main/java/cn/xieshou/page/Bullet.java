package cn.xieshou.page;

import java.math.BigDecimal;
import java.math.RoundingMode;

import cn.xieshou.values.Interval;
import cn.xieshou.values.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * A target and how much of it is reached (目标完成), shown by {@code fragments/bullet}: a bar
 * that ends at 130 %, with a tick at the target.
 *
 * @param name what the target is for
 * @param completion share of the target, {@code null} if there is no target or nothing is
 * reported
 * @param detail actual and target in words
 */
public record Bullet(String name, @Nullable Ratio completion, String detail) {

	private static final BigDecimal END = BigDecimal.valueOf(130);

	private static final BigDecimal REACHED = BigDecimal.valueOf(100);

	private static final BigDecimal NEAR = BigDecimal.valueOf(95);

	/** How far the bar reaches, of a hundred. */
	public String width() {
		return (this.completion != null)
				? onScale(this.completion.points().max(BigDecimal.ZERO).min(END)).toPlainString() : "0";
	}

	/** Where the tick stands, of a hundred. */
	public String tick() {
		return onScale(REACHED).toPlainString();
	}

	private static BigDecimal onScale(BigDecimal points) {
		return points.movePointRight(2).divide(END, 2, RoundingMode.HALF_UP);
	}

	/** {@code ok} when surely reached, {@code low} when below 95 %, else neither. */
	public String tone() {
		if (this.completion == null) {
			return "";
		}
		Interval known = this.completion.interval();
		BigDecimal least = known.least();
		BigDecimal most = known.most();
		if (least != null && least.compareTo(REACHED) >= 0) {
			return "ok";
		}
		return (most != null && most.compareTo(NEAR) < 0) ? "low" : "";
	}

}

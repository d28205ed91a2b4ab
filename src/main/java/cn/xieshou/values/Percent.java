package cn.xieshou.values;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A rate that somebody stated, in percent points with the decimals of the source (百分比). A
 * computed rate is a {@link Ratio}.
 *
 * @param points percent points, 51.87 for 51.87 %; at most four decimals
 */
public record Percent(BigDecimal points) implements Comparable<Percent> {

	public Percent {
		if (Decimals.bounded(points).scale() > 4 || points.precision() - points.scale() > 9) {
			throw new IllegalArgumentException("Out of range: " + points.toPlainString());
		}
		if (points.scale() < 0) {
			points = points.setScale(0);
		}
	}

	/**
	 * Reads {@code 51.87}, {@code 51.87%} or what texts say, 六成.
	 * @throws IllegalArgumentException if the text is none
	 */
	@JsonCreator
	public static Percent parse(String text) {
		Quantity said = Quantity.parse(text, Unit.PERCENT);
		if (!said.isExact() || !said.unit().isComparableWith(Unit.PERCENT)) {
			throw new IllegalArgumentException("No rate");
		}
		// in percent as it is written, 3.20 with both places
		return new Percent(said.unit().equals(Unit.PERCENT) ? said.value() : said.base());
	}

	/** As a column holds it, whose trailing zeros say nothing. */
	public static Percent ofColumn(BigDecimal points) {
		return new Percent(Unit.plain(points));
	}

	@Override
	public int compareTo(Percent other) {
		return this.points.compareTo(other.points);
	}

	/** Percent points, {@code 51.87}. */
	@JsonValue
	@Override
	public String toString() {
		return this.points.toPlainString();
	}

}

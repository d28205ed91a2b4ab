package cn.xieshou.values;

import java.math.BigDecimal;

/**
 * An area (面积): a quantity in 亩, 万亩, 公顷 or 平方米 as stated, square metres beside it. One 亩
 * is exactly 2000/3 m².
 *
 * @param stated the area as stated
 */
public record Area(Quantity stated) implements Comparable<Area> {

	public Area {
		if (!stated.unit().isComparableWith(Unit.SQUARE_METRE)) {
			throw new IllegalArgumentException("No area: " + stated);
		}
	}

	public static Area parse(String text) {
		return new Area(Quantity.parse(text));
	}

	/** Square metres, rounded half up to two decimals. */
	public BigDecimal squareMetres() {
		return this.stated.base();
	}

	/** 亩, as entered where 亩 was, otherwise to at most ten decimals. */
	public BigDecimal mu() {
		return this.stated.in(Unit.MU);
	}

	@Override
	public int compareTo(Area other) {
		return squareMetres().compareTo(other.squareMetres());
	}

	@Override
	public String toString() {
		return this.stated.toString();
	}

}

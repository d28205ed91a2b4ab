package cn.xieshou.values;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An amount of the ledger in 元, exact to the fen (金额). Finer than a fen is refused, never
 * rounded.
 *
 * @param yuan the amount in 元, two decimals
 */
public record Money(BigDecimal yuan) implements Comparable<Money> {

	public static final Money ZERO = ofYuan("0");

	public Money {
		if (Decimals.bounded(yuan).stripTrailingZeros().scale() > 2) {
			throw new IllegalArgumentException("Finer than a fen: " + yuan.toPlainString());
		}
		if (yuan.precision() - yuan.scale() > 16) {
			throw new IllegalArgumentException("Out of range: " + yuan.toPlainString());
		}
		yuan = yuan.setScale(2);
	}

	@JsonCreator
	public static Money ofYuan(String yuan) {
		return new Money(Decimals.parse(yuan.strip()));
	}

	/** An amount stated in 万元, of at most six decimals. */
	public static Money ofWan(BigDecimal wan) {
		return new Money(wan.movePointRight(4));
	}

	/**
	 * Reads an amount as people type it, a number of 万元 or one with its unit, 1.2亿元.
	 * @throws IllegalArgumentException if the text is none or bounds the amount
	 */
	static Money typed(String text) {
		Quantity said = Quantity.parse(text, Unit.WAN_YUAN);
		if (!said.isExact() || !said.unit().isComparableWith(Unit.YUAN) || said.isFinerThanFen()) {
			throw new IllegalArgumentException("No amount");
		}
		return new Money(said.base());
	}

	public BigDecimal inWan() {
		return this.yuan.movePointLeft(4);
	}

	public Money plus(Money other) {
		return new Money(this.yuan.add(other.yuan));
	}

	public Money minus(Money other) {
		return new Money(this.yuan.subtract(other.yuan));
	}

	public Money negated() {
		return new Money(this.yuan.negate());
	}

	public boolean isNegative() {
		return this.yuan.signum() < 0;
	}

	@Override
	public int compareTo(Money other) {
		return this.yuan.compareTo(other.yuan);
	}

	/** The amount in 元, {@code 10000000.00}. */
	@JsonValue
	@Override
	public String toString() {
		return this.yuan.toPlainString();
	}

}

package cn.xieshou.values;

import java.math.BigDecimal;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

import cn.xieshou.values.grammar.QuantityGrammar;
import cn.xieshou.values.grammar.QuantityReading;
import cn.xieshou.values.grammar.Wording;

/**
 * A number as somebody stated it (数量): value, unit, comparator and the word that bounded
 * it, exactly as entered, with the value in the base unit beside it. 超2亿元 stays 超2亿元.
 *
 * @param value the number as entered, with its decimals; at most 20 digits before and 10
 * after the point
 * @param unit the unit as entered
 * @param comparator how the number bounds the true one
 * @param word the bounding word as entered (超, 余, 以上 …), {@code null} if a symbol or none
 * @param base the value in the base unit, rounded once; computed, whatever is passed
 */
@Embeddable
@JsonSerialize(using = QuantityJson.Writer.class)
@JsonDeserialize(using = QuantityJson.Reader.class)
public record Quantity(BigDecimal value, Unit unit, Comparator comparator, @Nullable String word, BigDecimal base) {

	public Quantity {
		if (Decimals.bounded(value).precision() - value.scale() > 20 || value.scale() > 10) {
			throw new IllegalArgumentException("Out of range: " + value.toPlainString());
		}
		if (word != null && !Wording.says(word, comparator)) {
			throw new IllegalArgumentException(word + " does not say " + comparator);
		}
		if (value.scale() < 0) {
			value = value.setScale(0);
		}
		base = unit.toBase(value);
	}

	public static Quantity of(BigDecimal value, Unit unit) {
		return of(value, unit, Comparator.EXACTLY, null);
	}

	public static Quantity of(String value, String unit) {
		return of(Decimals.parse(value), Unit.of(unit));
	}

	public static Quantity of(BigDecimal value, Unit unit, Comparator comparator, @Nullable String word) {
		return new Quantity(value, unit, comparator, word, value);
	}

	/**
	 * Reads the one text form: {@code 超2亿元}, {@code 1.76万亩}, {@code 1000余人},
	 * {@code ≥2亿元}.
	 * @throws IllegalArgumentException if the text is none
	 */
	public static Quantity parse(String text) {
		return QuantityGrammar.readAny(text, null).toQuantity();
	}

	/**
	 * Reads the text form, or a bare number in the given unit.
	 * @throws IllegalArgumentException if the text is none
	 */
	public static Quantity parse(String text, Unit unit) {
		return QuantityGrammar.readAny(text, unit).toQuantity();
	}

	/** Whether the true number is the stated one. */
	public boolean isExact() {
		return this.comparator == Comparator.EXACTLY;
	}

	/**
	 * Whether the true number lies above the true other one, whatever their bounds leave
	 * open; numbers that cannot be compared, or are only about right, never do.
	 */
	public boolean exceeds(Quantity other) {
		return this.unit.isComparableWith(other.unit) && Interval.of(this).isAbove(Interval.of(other));
	}

	/** Whether this is an amount of money of which not all can be paid. */
	public boolean isFinerThanFen() {
		return this.unit.isComparableWith(Unit.YUAN) && this.unit.fromBase(this.base).compareTo(this.value) != 0;
	}

	/** The same amount in another unit, to at most ten decimals. */
	public BigDecimal in(Unit other) {
		if (!this.unit.isComparableWith(other)) {
			throw new IllegalArgumentException(this.unit + " is not " + other);
		}
		return this.unit.equals(other) ? this.value : other.fromBase(this.base);
	}

	/** The number as entered, {@code 1482.21}. */
	public String number() {
		return this.value.toPlainString();
	}

	/** The one text form, lossless: {@code 超2亿元}. */
	@Override
	public String toString() {
		return QuantityReading.write(this, number());
	}

}

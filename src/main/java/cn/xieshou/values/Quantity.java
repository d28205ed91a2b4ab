package cn.xieshou.values;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

import cn.xieshou.values.grammar.QuantityGrammar;
import cn.xieshou.values.grammar.QuantityReading;
import cn.xieshou.values.grammar.Wording;

/**
 * A number as somebody stated it (数量): value, unit, comparator and the word that bounded
 * it, exactly as entered, with the value in the base unit beside it. 超2亿元 stays 超2亿元, and
 * 3—5家 keeps both its ends.
 *
 * @param value the number as entered, with its decimals; at most 20 digits before and 10
 * after the point; of a range its lower end
 * @param upper the upper end of a range as entered, {@code null} for all else
 * @param unit the unit as entered
 * @param comparator how the number bounds the true one
 * @param word the bounding word as entered (超, 余, 以上 …), {@code null} if a symbol or none
 * @param text how the source writes it, {@code null} if as {@link #toString()} does
 * @param base the value in the base unit, rounded once; computed, whatever is passed
 * @param upperBase the upper end in the base unit; computed, whatever is passed
 */
@JsonSerialize(using = QuantityJson.Writer.class)
@JsonDeserialize(using = QuantityJson.Reader.class)
public record Quantity(BigDecimal value, @Nullable BigDecimal upper, Unit unit, Comparator comparator,
		@Nullable String word, @Nullable String text, BigDecimal base, @Nullable BigDecimal upperBase) {

	/** The longest text of a source that is kept. */
	static final int LONGEST_TEXT = 100;

	/** The word of a range that is about right only. */
	private static final String ABOUT = "约";

	public Quantity {
		value = bounded(value);
		if (word != null && !Wording.says(word, comparator)) {
			throw new IllegalArgumentException(word + " does not say " + comparator);
		}
		if (text != null && (text.isBlank() || text.length() > LONGEST_TEXT)) {
			throw new IllegalArgumentException("No text of at most " + LONGEST_TEXT + " characters");
		}
		if ((upper != null) != (comparator == Comparator.RANGE)) {
			throw new IllegalArgumentException("A range has two ends");
		}
		if (upper != null) {
			upper = bounded(upper);
			if (upper.compareTo(value) < 0) {
				throw new IllegalArgumentException("A range ends where it is highest");
			}
		}
		base = unit.toBase(value);
		upperBase = (upper != null) ? unit.toBase(upper) : null;
	}

	private static BigDecimal bounded(BigDecimal number) {
		if (Decimals.bounded(number).precision() - number.scale() > 20 || number.scale() > 10) {
			throw new IllegalArgumentException("Out of range: " + number.toPlainString());
		}
		return (number.scale() < 0) ? number.setScale(0) : number;
	}

	public static Quantity of(BigDecimal value, Unit unit) {
		return of(value, unit, Comparator.EXACTLY, null);
	}

	public static Quantity of(String value, String unit) {
		return of(Decimals.parse(value), Unit.of(unit));
	}

	/** A number that is no range. */
	public static Quantity of(BigDecimal value, Unit unit, Comparator comparator, @Nullable String word) {
		return new Quantity(value, null, unit, comparator, word, null, value, null);
	}

	/** Everything from one number to another, both with it (3—5家). */
	public static Quantity range(BigDecimal low, BigDecimal high, Unit unit, @Nullable String word) {
		return new Quantity(low, high, unit, Comparator.RANGE, word, null, low, high);
	}

	/**
	 * What is known of a number, in a unit.
	 * @return {@code null} if nothing is
	 */
	public static @Nullable Quantity of(Interval known, Unit unit) {
		BigDecimal number = known.number();
		Comparator comparator = known.comparator();
		if (number == null || comparator == null) {
			return null;
		}
		return (comparator == Comparator.RANGE)
				? range(number, Objects.requireNonNull(known.most()), unit, known.isAbout() ? ABOUT : null)
				: of(number, unit, comparator, null);
	}

	/**
	 * Reads the one text form: {@code 超2亿元}, {@code 1.76万亩}, {@code 1000余人},
	 * {@code ≥2亿元}.
	 * @throws IllegalArgumentException if the text is none, or says what only a statement
	 * may say
	 */
	public static Quantity parse(String text) {
		return QuantityGrammar.readAny(text, null).toQuantity();
	}

	/**
	 * Reads the text form, or a bare number in the given unit.
	 * @throws IllegalArgumentException if the text is none, or says what only a statement
	 * may say
	 */
	public static Quantity parse(String text, Unit unit) {
		return QuantityGrammar.readAny(text, unit).toQuantity();
	}

	/**
	 * Reads a number, a strict bound or a range that says all of the text.
	 * @param usual the unit of a number without one; may be {@code null}
	 * @throws IllegalArgumentException if the text is none
	 */
	public static Quantity parseAny(String text, @Nullable Unit usual) {
		return QuantityGrammar.readAny(text, usual).toStatement();
	}

	/**
	 * Reads what a source may say, a strict bound and a range too, and keeps its text.
	 * @param usual the unit of a number without one; may be {@code null}
	 * @throws IllegalArgumentException if the text is none
	 */
	public static Quantity parseStatement(String text, @Nullable Unit usual) {
		return QuantityGrammar.readAny(text, usual).toStatement(text);
	}

	/** The same with the text in which a source writes it. */
	public Quantity written(@Nullable String text) {
		return new Quantity(this.value, this.upper, this.unit, this.comparator, this.word, text, this.base,
				this.upperBase);
	}

	/**
	 * The least that the true number may be, in the base unit; {@code null} if nothing
	 * says so.
	 */
	public @Nullable BigDecimal low() {
		return this.comparator.boundsBelow() ? this.base : null;
	}

	/**
	 * The most that the true number may be, in the base unit; {@code null} if nothing
	 * says so.
	 */
	public @Nullable BigDecimal high() {
		return !this.comparator.boundsAbove() ? null : (this.upperBase != null) ? this.upperBase : this.base;
	}

	/** Whether it is everything from one number to another. */
	public boolean isRange() {
		return this.upper != null;
	}

	/** Whether it is a range that is said to be about right only, 约3—5家 or 20—30余家. */
	public boolean isVague() {
		return isRange() && Wording.of(this.word).filter((word) -> word.bound() != Comparator.EXACTLY).isPresent();
	}

	/** Whether the number or the range is about right only. */
	public boolean isAbout() {
		return this.comparator == Comparator.ABOUT || isVague();
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
		return this.unit.isComparableWith(Unit.YUAN) && (isRounded(this.value, this.base)
				|| (this.upper != null && this.upperBase != null && isRounded(this.upper, this.upperBase)));
	}

	private boolean isRounded(BigDecimal number, BigDecimal inBase) {
		return this.unit.fromBase(inBase).compareTo(number) != 0;
	}

	/** The upper end of a range in another unit, {@code null} if it is none. */
	@Nullable BigDecimal upperIn(Unit other) {
		return (this.upper == null || this.upperBase == null || this.unit.equals(other)) ? this.upper
				: other.fromBase(this.upperBase);
	}

	/**
	 * The same amount in another unit, of a range its lower end, to at most ten decimals.
	 */
	public BigDecimal in(Unit other) {
		if (!this.unit.isComparableWith(other)) {
			throw new IllegalArgumentException(this.unit + " is not " + other);
		}
		return this.unit.equals(other) ? this.value : other.fromBase(this.base);
	}

	/** Half of the last decimal that was stated, in the base unit. */
	public BigDecimal rounding() {
		return new BigDecimal("0.5").movePointLeft(Math.max(0, this.value.scale()))
			.multiply(this.unit.numerator())
			.divide(this.unit.denominator(), MathContext.DECIMAL64);
	}

	/** The same in another unit to so many decimals, its ends rounded outwards. */
	public Quantity rounded(Unit other, int decimals) {
		BigDecimal end = upperIn(other);
		BigDecimal number = in(other).setScale(decimals, switch (this.comparator) {
			case EXACTLY, ABOUT -> RoundingMode.HALF_UP;
			case AT_LEAST, MORE, RANGE -> RoundingMode.FLOOR;
			case AT_MOST, LESS -> RoundingMode.CEILING;
		});
		return (end != null)
				? range(Unit.plain(number), Unit.plain(end.setScale(decimals, RoundingMode.CEILING)), other, this.word)
				: of(Unit.plain(number), other, this.comparator, this.word);
	}

	/**
	 * The number as entered, {@code 1482.21}; {@code null} for a range, which is none.
	 */
	public @Nullable String number() {
		return isRange() ? null : digits();
	}

	/** The digits as entered, {@code 1482.21}; of a range both ends, {@code 3—5}. */
	public String digits() {
		String digits = this.value.toPlainString();
		return (this.upper != null) ? digits + "—" + this.upper.toPlainString() : digits;
	}

	/** How the source writes it; as {@link #toString()} does where it says no more. */
	public String original() {
		return (this.text != null) ? this.text : toString();
	}

	/** The one text form, lossless: {@code 超2亿元}. */
	@Override
	public String toString() {
		return QuantityReading.write(this, digits());
	}

}

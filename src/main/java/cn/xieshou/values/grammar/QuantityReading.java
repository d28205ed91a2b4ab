package cn.xieshou.values.grammar;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;
import cn.xieshou.values.grammar.Unreadable.Reason;

/**
 * A quantity as read from a text (数量读数).
 *
 * @param value the number as stated, {@code null} for a range
 * @param low the lower end, {@code null} if it is open
 * @param high the upper end, {@code null} if it is open
 * @param unit the unit
 * @param bound how the number bounds the true one
 * @param word the word that says so, {@code null} if a sign or none
 * @param passedOver words of the text that say neither number, bound nor unit (建设 in
 * 至少建设1个, 企业 in 3家企业); empty if there are none
 */
public record QuantityReading(@Nullable Fraction value, @Nullable Fraction low, @Nullable Fraction high, Unit unit,
		Comparator bound, @Nullable String word, String passedOver) {

	/** The longest unit that a column holds. */
	private static final int LONGEST_UNIT = 10;

	static QuantityReading of(Fraction value, Unit unit, Comparator bound, @Nullable String word, String passedOver) {
		return new QuantityReading(value, bound.boundsBelow() ? value : null, bound.boundsAbove() ? value : null, unit,
				bound, word, passedOver);
	}

	static QuantityReading range(Fraction low, Fraction high, Unit unit, @Nullable String word, String passedOver) {
		if (low.compareTo(high) > 0) {
			throw new Unreadable(Reason.OUT_OF_BOUNDS);
		}
		return new QuantityReading(null, low, high, unit, Comparator.RANGE, word, passedOver);
	}

	/**
	 * The quantity that can be stored.
	 * @throws Unreadable if none says all of this
	 */
	public Quantity toQuantity() {
		if (this.bound.isStatement()) {
			throw new Unreadable(Reason.RANGE_NOT_ALLOWED);
		}
		return toStatement();
	}

	/**
	 * The quantity that can be stored where strict bounds and ranges are allowed.
	 * @throws Unreadable if none says all of this
	 */
	public Quantity toStatement() {
		if (!this.passedOver.isEmpty() || Rank.isTop(this.word)) {
			throw new Unreadable(Reason.UNREADABLE, this.passedOver);
		}
		return stored();
	}

	/**
	 * The quantity that can be stored with the text of its source, which says the rest.
	 */
	public Quantity toStatement(String text) {
		QuantityReading said = Rank.isTop(this.word)
				? new QuantityReading(this.value, this.low, this.high, this.unit, this.bound, null, this.passedOver)
				: inPercent();
		Quantity stored = said.stored();
		return text.strip().equals(stored.toString()) ? stored : stored.written(text.strip());
	}

	private Quantity stored() {
		if (this.unit.symbol().length() > LONGEST_UNIT) {
			throw new Unreadable(Reason.UNKNOWN_UNIT, this.unit.symbol());
		}
		if (this.value == null) {
			return Quantity.range(Objects.requireNonNull(this.low).decimal(),
					Objects.requireNonNull(this.high).decimal(), this.unit, this.word);
		}
		// a word of a fall bounds how far it fell, and not the number
		boolean says = this.word != null && Wording.says(this.word, this.bound);
		return Quantity.of(this.value.decimal(), this.unit, this.bound, says ? this.word : null);
	}

	/** The same number below zero, its bound turned round. */
	QuantityReading negated() {
		return new QuantityReading(negated(this.value), negated(this.high), negated(this.low), this.unit,
				this.bound.turned(), this.word, this.passedOver);
	}

	private static @Nullable Fraction negated(@Nullable Fraction number) {
		return (number != null) ? number.negated() : null;
	}

	/** The same number in another unit. */
	QuantityReading in(Unit other) {
		return new QuantityReading(this.value, this.low, this.high, other, this.bound, this.word, this.passedOver);
	}

	/** The same in the base unit. */
	public QuantityReading inBase() {
		return new QuantityReading(inBase(this.value), inBase(this.low), inBase(this.high), this.unit.baseUnit(),
				this.bound, this.word, this.passedOver);
	}

	private @Nullable Fraction inBase(@Nullable Fraction number) {
		return (number != null) ? number.inBase(this.unit) : null;
	}

	/** The same as a rate in percent if it is a part of something, 三分之二. */
	QuantityReading inPercent() {
		if (!this.unit.symbol().equals("份额") || this.value == null || this.value.isWhole()) {
			return this;
		}
		Optional<Fraction> exact = this.value.percent();
		Comparator rate = (exact.isEmpty() && this.bound == Comparator.EXACTLY) ? Comparator.ABOUT : this.bound;
		return of(exact.orElseGet(() -> this.value.nearPercent(this.bound)), Unit.PERCENT, rate, this.word,
				this.passedOver);
	}

	/** The number written, its word and its unit; reads back as the same. */
	@Override
	public String toString() {
		if (this.value == null) {
			return write(Objects.requireNonNull(this.low) + "—" + Objects.requireNonNull(this.high),
					this.unit.symbol());
		}
		if (!this.value.isWhole()) {
			return write(this.value.denominator().toPlainString() + "分之" + this.value.numerator().toPlainString(), "");
		}
		return write(this.value.toString(), this.unit.symbol());
	}

	private String write(String number, String unit) {
		if (Rank.isTop(this.word)) {
			return String.valueOf(this.word);
		}
		return Wording.of(this.word)
			.map((wording) -> turns(wording) ? "下降" + wording.write(number.replaceFirst("^-", ""), unit)
					: wording.write(number, unit))
			.orElseGet(() -> sign(this.bound) + number + unit);
	}

	/** Whether the word bounds how far the number fell. */
	private boolean turns(Wording wording) {
		return wording.bound() != this.bound && wording.bound() == this.bound.turned();
	}

	private static String sign(Comparator bound) {
		return switch (bound) {
			case AT_LEAST -> "≥";
			case MORE -> ">";
			case AT_MOST -> "≤";
			case LESS -> "<";
			case ABOUT -> "约";
			case EXACTLY, RANGE -> "";
		};
	}

	/** A stored quantity in words, as {@link #toString()} writes it. */
	public static String write(Quantity quantity, String number) {
		return of(Fraction.of(BigDecimal.ZERO), quantity.unit(), quantity.comparator(), quantity.word(), "")
			.write(number, quantity.unit().symbol());
	}

}

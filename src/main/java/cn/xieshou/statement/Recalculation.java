package cn.xieshou.statement;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import cn.xieshou.indicator.DefinitionBreak;
import cn.xieshou.values.Interval;
import cn.xieshou.values.MultipleOf;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/**
 * Whether what a source says beside a value can be what two values give (复算), at
 * submission and on pages alike. Every number counts as far as it is rounded, one with a
 * bound as all that it leaves open; a rate may have been cut off, as sources do. What is
 * only about right contradicts nothing.
 */
public final class Recalculation {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/** A whole number, 2亿元, is rounded by no more than that part of itself. */
	private static final BigDecimal COARSE = new BigDecimal("0.01");

	private static final BigDecimal TWO = BigDecimal.valueOf(2);

	/** Decimals of a quotient. */
	private static final int SCALE = 12;

	private Recalculation() {
	}

	/**
	 * Whether a growth can be the one from an earlier value to a later one.
	 * @param crossed the change of the definition between both, {@code null} if there is
	 * none
	 * @return {@code null} if nobody can tell
	 */
	public static @Nullable Boolean growth(StatedClaim said, Quantity later, Quantity earlier,
			@Nullable DefinitionBreak crossed) {
		StatedClaim.GrowthKind kind = said.growthKind();
		Quantity stated = said.quantity();
		BigDecimal factor = (crossed != null) ? crossed.factor() : BigDecimal.ONE;
		if (kind == null || stated == null || factor == null || !later.unit().isComparableWith(earlier.unit())) {
			return null;
		}
		return switch (kind) {
			case PERCENT, MULTIPLE -> later.unit().isRate() ? null
					: meet(grown(known(later), known(earlier), factor), rate(stated, said.of()));
			case POINTS -> !later.unit().isRate() ? null
					: meet(difference(known(later), known(earlier), factor), rounded(stated, stated.unit()));
			case ABSOLUTE -> !stated.unit().isComparableWith(later.unit()) ? null
					: meet(difference(counted(later), counted(earlier), factor), counted(stated));
		};
	}

	/**
	 * Whether a rate can be the share of a whole or target that a part is.
	 * @return {@code null} if nobody can tell
	 */
	public static @Nullable Boolean share(Quantity stated, Quantity part, Quantity whole) {
		if (!part.unit().isComparableWith(whole.unit()) || !stated.unit().isComparableWith(Unit.PERCENT)) {
			return null;
		}
		Interval share = over(known(part), known(whole));
		return meet(share, rate(stated, null));
	}

	/** The same of by how much a target was exceeded (超计划). */
	public static @Nullable Boolean excess(Quantity stated, Quantity part, Quantity whole) {
		if (!part.unit().isComparableWith(whole.unit()) || !stated.unit().isComparableWith(Unit.PERCENT)) {
			return null;
		}
		Interval share = over(known(part), known(whole));
		return share.isUnknown() ? null : meet(share.plus(HUNDRED.negate()), rate(stated, null));
	}

	/** The same of a rate that is stated exactly. */
	public static boolean share(Percent stated, Quantity part, Quantity whole) {
		return !Boolean.FALSE.equals(share(Quantity.of(stated.points(), Unit.PERCENT), part, whole));
	}

	private static Interval known(Quantity quantity) {
		return quantity.isExact() ? around(quantity.base(), open(quantity)) : Interval.of(quantity);
	}

	/** How far a number is rounded; what is said in whole 亿 not by half of one. */
	private static BigDecimal open(Quantity quantity) {
		boolean whole = quantity.value().scale() <= 0 && !quantity.unit().isRate();
		return whole ? quantity.rounding().min(quantity.base().abs().multiply(COARSE)) : quantity.rounding();
	}

	/** What is counted one by one is not rounded. */
	private static Interval counted(Quantity quantity) {
		return quantity.unit().isCounted() ? Interval.of(quantity) : known(quantity);
	}

	private static Interval around(BigDecimal number, BigDecimal open) {
		return Interval.between(number.subtract(open), number.add(open));
	}

	private static Interval over(Interval part, Interval whole) {
		if (part.isAbout() || whole.isAbout()) {
			return Interval.UNKNOWN;
		}
		Interval ratio = part.over(whole, SCALE);
		return ratio.isUnknown() ? ratio : ratio.times(HUNDRED);
	}

	private static Interval grown(Interval later, Interval earlier, BigDecimal factor) {
		Interval ratio = over(later, earlier.times(factor));
		return ratio.isUnknown() ? ratio : ratio.plus(HUNDRED.negate());
	}

	private static Interval difference(Interval later, Interval earlier, BigDecimal factor) {
		return later.isAbout() || earlier.isAbout() ? Interval.UNKNOWN : later.minus(earlier.times(factor));
	}

	/** A rate in percent; of the whole before, by how much it is more. */
	private static Interval rate(Quantity stated, @Nullable MultipleOf of) {
		Interval rate = rounded(stated, Unit.PERCENT);
		return (of == MultipleOf.RATIO && !rate.isUnknown()) ? rate.plus(HUNDRED.negate()) : rate;
	}

	private static Interval rounded(Quantity stated, Unit unit) {
		return stated.isExact() ? around(stated.base(), stated.rounding().multiply(TWO)) : Interval.of(stated, unit);
	}

	private static @Nullable Boolean meet(Interval computed, Interval stated) {
		if (computed.isUnknown() || stated.isUnknown() || computed.isAbout() || stated.isAbout()) {
			return null;
		}
		return !computed.isAbove(stated) && !stated.isAbove(computed);
	}

}

package cn.xieshou.values.grammar;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.Unit;
import cn.xieshou.values.grammar.Unreadable.Reason;

/** A place in an order (位次): 第2位, 倒数第二, 前100, 十大, 百强. */
final class Rank {

	static final Wording TOP_TEN = new Wording("十大", Wording.Place.AFTER_UNIT, Comparator.AT_MOST);

	static final Wording TOP = new Wording("百强", Wording.Place.AFTER_UNIT, Comparator.AT_MOST);

	private static final Unit PLACE = Unit.of("位");

	private static final Set<String> PLACES = Set.of("位次", "位", "名");

	/** Words of the first place, at the end of what is said. */
	private static final Set<String> FIRST = Set.of("首位", "榜首", "之首", "头名", "魁首");

	private static final List<String> ORDINALS = List.of("并列第", "倒数第", "第");

	private Rank() {
	}

	/**
	 * Reads 第2位 and 十大.
	 * @return {@code null} if there is no rank here
	 */
	static @Nullable Term read(Cursor in) {
		int start = in.mark();
		if (in.takeAny(FIRST).isPresent() && in.isAtEnd()) {
			return new Term(Fraction.of(BigDecimal.ONE), PLACE, null, null, false);
		}
		in.back(start);
		boolean ordinal = in.takeAny(ORDINALS).isPresent();
		Numeral number = Numeral.read(in);
		if (number != null && ordinal) {
			Term rank = ordinal(number, in);
			if (rank != null) {
				return rank;
			}
		}
		else if (number != null) {
			Optional<Wording> top = top(number, in);
			if (top.isPresent()) {
				return new Term(Fraction.of(number.total()), PLACE, null, top.get(), number.bare());
			}
		}
		in.back(start);
		return null;
	}

	private static @Nullable Term ordinal(Numeral number, Cursor in) {
		if (number.total().signum() <= 0 || number.total().stripTrailingZeros().scale() > 0) {
			throw new Unreadable(Reason.OUT_OF_BOUNDS, "第" + number.total().toPlainString());
		}
		if (in.takeAny(PLACES).isPresent() || in.isAtEnd()) {
			return new Term(Fraction.of(number.total()), PLACE, null, null, false);
		}
		return in.take("档次") ? new Term(Fraction.of(number.total()), Unit.of("档次"), null, null, false) : null;
	}

	private static Optional<Wording> top(Numeral number, Cursor in) {
		int start = in.mark();
		boolean unit = WrittenUnit.read(in, "") != null;
		in.back(start);
		int count = unit ? 0 : number.total().intValue();
		if (count == 10 && in.take("大")) {
			return Optional.of(TOP_TEN);
		}
		return (count == 100 && in.take("强")) ? Optional.of(TOP) : Optional.empty();
	}

	/** Whether a word says both the number and its bound, 十大. */
	static boolean isTop(@Nullable String word) {
		return TOP_TEN.word().equals(word) || TOP.word().equals(word);
	}

	/** The unit of a number after 前: places, unless something else is counted. */
	static Unit ofFirst(@Nullable Unit written, @Nullable Unit asked) {
		boolean place = written != null && (written.symbol().equals("名") && !isOf(written, asked));
		if (written == null) {
			return (asked != null) ? asked : PLACE;
		}
		return place ? PLACE : written;
	}

	private static boolean isOf(Unit written, @Nullable Unit asked) {
		return asked != null && written.isComparableWith(asked);
	}

}

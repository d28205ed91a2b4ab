package cn.xieshou.values.grammar;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Unit;
import cn.xieshou.values.grammar.Unreadable.Reason;

/**
 * One number with its unit and the word after it (数与单位): 1万余人, 六成, 百分之三, 三分之二, 十大.
 *
 * @param value the number in the unit; without a unit the number itself
 * @param unit the unit, {@code null} if none is written
 * @param numeral the number as written where its unit is open, otherwise {@code null}
 * @param after the word after it, {@code null} if there is none
 * @param bare whether it is written in scales only, 百亿
 * @param power the power of ten that is written after the number and lies in no unit, 4
 * of 5万头, 1 of 七成
 */
record Term(Fraction value, @Nullable Unit unit, @Nullable Numeral numeral, @Nullable Wording after, boolean bare,
		int power) {

	private static final Map<String, Unit> PARTS = Map.of("百分之", Unit.PERCENT, "千分之", Unit.of("‰"));

	private static final List<String> HALVES = List.of("半数", "一半", "对半");

	private static final List<String> TIMES = List.of("年", "天", "个月", "月", "亩", "小时", "公里", "吨", "倍", "斤", "公斤");

	/** What a number has that is more than the grade of one, 百亿级. */
	private static final Pattern DIGIT = Pattern.compile("[\\d一二两三四五六七八九]");

	/** A few that no number is known of. */
	private static final List<String> SOME = List.of("一批", "一些", "一系列", "一定", "一大批", "一众");

	Term(Fraction value, @Nullable Unit unit, @Nullable Numeral numeral, @Nullable Wording after, boolean bare) {
		this(value, unit, numeral, after, bare, 0);
	}

	/**
	 * Reads a number with what belongs to it.
	 * @param scaled whether the word before asks for the scales as the number, 上万人
	 * @return {@code null} if there is no number here
	 */
	static @Nullable Term read(Cursor in, boolean scaled) {
		if (SOME.stream().anyMatch(in::sees)) {
			return null;
		}
		Term special = special(in);
		if (special != null) {
			return special.then(wordAfterUnit(in));
		}
		int start = in.mark();
		Numeral number = seesHalf(in) ? half(in) : Numeral.read(in);
		if (number == null) {
			return null;
		}
		Term share = share(number, in);
		return (share != null) ? share.then(wordAfterShare(in)) : measured(number, scaled, start, in);
	}

	private static @Nullable Term special(Cursor in) {
		Optional<String> part = in.takeAny(PARTS.keySet());
		if (part.isPresent()) {
			Numeral number = Numeral.read(in);
			if (number == null) {
				throw new Unreadable(Reason.UNREADABLE);
			}
			return new Term(Fraction.of(number.total()), PARTS.get(part.get()), null, null, false);
		}
		boolean halfMore = in.sees("一半") && TIMES.stream().anyMatch(in.rest().substring(2)::startsWith);
		if ((!halfMore && in.takeAny(HALVES).isPresent()) || in.rest().matches("半(以上|左右|以下)?")) {
			in.take("半");
			return percent(BigDecimal.valueOf(50));
		}
		return Rank.read(in);
	}

	/** Whether half of a unit is said, 半年 and 3个半月. */
	private static boolean seesHalf(Cursor in) {
		return in.sees("半") && TIMES.stream().anyMatch(in.rest().substring(1)::startsWith);
	}

	private static Numeral half(Cursor in) {
		in.skip(1);
		BigDecimal half = new BigDecimal("0.5");
		return new Numeral(half, half, "", false);
	}

	/** Reads 六成 and 三分之二. */
	private static @Nullable Term share(Numeral number, Cursor in) {
		if (in.take("成")) {
			Numeral more = Numeral.read(in);
			BigDecimal tenths = number.total().multiply(BigDecimal.TEN);
			if (in.take("半")) {
				return percent(tenths.add(BigDecimal.valueOf(5)));
			}
			BigDecimal points = (more != null) ? tenths.add(more.total()) : tenths;
			return new Term(Fraction.of(points), Unit.PERCENT, null, null, false, 1);
		}
		if (in.rest().length() > 2 && in.sees("分之") && Numeral.isPart(in.rest().charAt(2)) && in.take("分之")) {
			Numeral above = Numeral.read(in);
			if (above == null) {
				throw new Unreadable(Reason.UNREADABLE);
			}
			return new Term(new Fraction(above.total(), number.total()), Unit.of("份额"), null, null, false);
		}
		return null;
	}

	private static Term percent(BigDecimal points) {
		return new Term(Fraction.of(points), Unit.PERCENT, null, null, false);
	}

	/** Reads the unit of a number and the words around it, 30多万元, 1万余人, 3年多. */
	private static Term measured(Numeral written, boolean scaled, int start, Cursor in) {
		Numeral number = written;
		if (seesHalf(in)) {
			in.skip(1);
			number = number.plusHalf();
		}
		Wording after = word(Wording.Place.AFTER_NUMBER, in);
		if (after != null && number.scales().isEmpty()) {
			if (number.stated() == null && !scales(in).isEmpty()) {
				throw new Unreadable(Reason.UNREADABLE);
			}
			number = new Numeral(number.total().movePointRight(Numeral.power(scales(in))), number.stated(), scales(in),
					number.bare());
			in.skip(number.scales().length());
		}
		boolean whole = scaled && number.bare() && BigDecimal.ONE.equals(number.stated());
		WrittenUnit unit = in.sees("级") && !number.scales().isEmpty() ? null
				: WrittenUnit.read(in, whole ? "" : number.scales());
		if (unit == null && number.scales().isEmpty()) {
			unit = WrittenUnit.readAfter(in.since(start), in);
		}
		if (unit != null && TIMES.contains(unit.unit().symbol()) && in.take("半")) {
			number = number.plusHalf();
		}
		after = (after != null) ? after : wordAfterUnit(in);
		if (unit == null && after != null && after.word().equals("级") && !DIGIT.matcher(in.since(start)).find()) {
			throw new Unreadable(Reason.UNREADABLE, in.since(start));
		}
		if (unit == null) {
			return new Term(Fraction.of(number.total()), null, number, after, number.bare());
		}
		return new Term(Fraction.of(number.in(unit.scales())), unit.unit(), null, after, number.bare(),
				Numeral.power(number.scales()) - Numeral.power(unit.scales()));
	}

	private static String scales(Cursor in) {
		int start = in.mark();
		String scales = in.takeWhile("百千万亿");
		in.back(start);
		return scales;
	}

	/** The word after a part of something, 三分之一强. */
	private static @Nullable Wording wordAfterShare(Cursor in) {
		for (Wording wording : Wording.AFTER_SHARES) {
			if (in.rest().equals(wording.word())) {
				in.skip(wording.word().length());
				return wording;
			}
		}
		return wordAfterUnit(in);
	}

	private static @Nullable Wording wordAfterUnit(Cursor in) {
		Wording word = word(Wording.Place.AFTER_UNIT, in);
		return (word != null) ? word : word(Wording.Place.AFTER_NUMBER, in);
	}

	private static @Nullable Wording word(Wording.Place place, Cursor in) {
		for (Wording wording : Wording.at(place)) {
			if (in.take(wording.word())) {
				return wording;
			}
		}
		return null;
	}

	Term then(@Nullable Wording wording) {
		return (wording != null) ? new Term(this.value, this.unit, this.numeral, wording, this.bare, this.power) : this;
	}

	/** This number in a unit that is written elsewhere or usual. */
	Term in(Unit usual) {
		if (this.unit != null || this.numeral == null) {
			return this;
		}
		WrittenUnit taken = WrittenUnit.usual(usual, this.numeral.scales());
		return new Term(Fraction.of(this.numeral.in(taken.scales())), taken.unit(), null, this.after, this.bare,
				Numeral.power(this.numeral.scales()) - Numeral.power(taken.scales()));
	}

}

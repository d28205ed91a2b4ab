package cn.xieshou.values.grammar;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Unit;

/**
 * A unit as written after a number (所写单位): the longest that is known, with what of the
 * number's scales it takes; 260万斤 is in 斤, 3200万元 in 万元.
 *
 * @param unit the unit
 * @param scales the scales of the number that are part of it
 */
record WrittenUnit(Unit unit, String scales) {

	/** A place or people that a counting word stands before, 每个村. */
	private static final Pattern COUNTED_PLACE = Pattern.compile("个[村县镇乡户班人]");

	/**
	 * Reads the unit that comes next.
	 * @param scales the scales written last in the number
	 * @return {@code null} if there is none
	 */
	static @Nullable WrittenUnit read(Cursor in, String scales) {
		String rest = in.rest().replace('每', '/');
		for (int length = Math.min(rest.length(), Unit.longestWritten()); length > 0; length--) {
			WrittenUnit found = longest(scales, rest.substring(0, length));
			if (found != null) {
				in.skip(length);
				return found;
			}
		}
		return null;
	}

	/**
	 * Reads what each of is meant, which may be several: 每千人, 每百户, 每个村.
	 * @return {@code null} if there is none
	 */
	static @Nullable Unit readEach(Cursor in) {
		if (COUNTED_PLACE.matcher(in.rest()).lookingAt()) {
			in.skip(1);
		}
		WrittenUnit one = read(in, "");
		if (one != null) {
			return one.unit();
		}
		String rest = in.rest();
		for (int length = Math.min(rest.length(), Unit.longestWritten()); length > 0; length--) {
			Optional<Unit> several = Unit.each(rest.substring(0, length));
			if (several.isPresent()) {
				in.skip(length);
				return several.get();
			}
		}
		return null;
	}

	/** Reads a unit of which a Chinese numeral has taken the first sign, 五千瓦. */
	static @Nullable WrittenUnit readAfter(String numeral, Cursor in) {
		return numeral.endsWith("千") ? read(in, "千") : null;
	}

	private static @Nullable WrittenUnit longest(String scales, String symbol) {
		for (int from = 0; from <= scales.length(); from++) {
			Optional<Unit> unit = Unit.find(scales.substring(from) + symbol);
			if (unit.isPresent()) {
				return new WrittenUnit(unit.get(), scales.substring(from));
			}
		}
		return null;
	}

	/** The unit of a number without one: 亿 in a field of 万元 are 亿元. */
	static WrittenUnit usual(Unit usual, String scales) {
		if (scales.isEmpty()) {
			return new WrittenUnit(usual, "");
		}
		String single = usual.symbol().replaceFirst("^[百千万亿]+(?=.)", "");
		WrittenUnit found = longest(scales, Unit.find(single).isPresent() ? single : usual.symbol());
		return (found != null) ? found : new WrittenUnit(usual, "");
	}

}

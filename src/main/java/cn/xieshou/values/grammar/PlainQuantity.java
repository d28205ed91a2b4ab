package cn.xieshou.values.grammar;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.Decimals;
import cn.xieshou.values.Unit;

/**
 * The plainest of quantities, digits and a unit (数字加单位), 1200.5万元: most of what tables
 * say, and read at once where the grammar reads such numbers no otherwise.
 */
final class PlainQuantity {

	private static final Pattern PLAIN = Pattern.compile("([1-9]\\d{0,14}(?:\\.\\d{1,10})?)(\\D{1,10})");

	/** So many words behind a number are remembered. */
	private static final int MOST = 1000;

	/**
	 * Whether the grammar takes what stands behind a number for that unit and no more.
	 */
	private static final Map<String, Boolean> UNITS = new ConcurrentHashMap<>();

	private PlainQuantity() {
	}

	/**
	 * Reads digits with a unit.
	 * @return {@code null} if a text says anything else
	 */
	static @Nullable QuantityReading read(String text) {
		Matcher plain = PLAIN.matcher(text);
		if (!plain.matches()) {
			return null;
		}
		String symbol = plain.group(2);
		Boolean known = UNITS.get(symbol);
		if (known == null) {
			known = isReadSo(symbol);
			if (UNITS.size() < MOST) {
				UNITS.put(symbol, known);
			}
		}
		return known ? reading(plain.group(1), symbol) : null;
	}

	private static @Nullable QuantityReading reading(String number, String symbol) {
		return Unit.find(symbol)
			.filter((unit) -> unit.symbol().equals(symbol))
			.map((unit) -> QuantityReading.of(Fraction.of(Decimals.parse(number)), unit, Comparator.EXACTLY, null, ""))
			.orElse(null);
	}

	/** Whether the grammar reads a whole number and one with decimals just so. */
	private static boolean isReadSo(String symbol) {
		try {
			for (String number : new String[] { "12", "1.5" }) {
				QuantityReading plain = reading(number, symbol);
				if (plain == null || !plain.equals(QuantityGrammar.readWhole(number + symbol, null))) {
					return false;
				}
			}
			return true;
		}
		catch (IllegalArgumentException | ArithmeticException ex) {
			return false;
		}
	}

}

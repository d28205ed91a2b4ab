package cn.xieshou.values;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Reads decimal numbers exactly (精确小数): never rounded, and never larger than anything
 * that is counted or paid. The bounds are checked before any arithmetic, since a text of
 * ten characters such as {@code 1e99999999} has a hundred million digits once written
 * out.
 */
public final class Decimals {

	/** The longest text that is read as a number. */
	static final int LONGEST_TEXT = 60;

	/** The most digits before and after the point. */
	private static final int MOST_DIGITS = 40;

	private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?");

	/** A number in digits of ASCII, which {@link BigDecimal} does not insist on. */
	private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

	private Decimals() {
	}

	/** A text with the full-width digits of Chinese typing as plain ones. */
	static String plainDigits(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		text.chars().forEach((one) -> plain.append((char) ((one >= '０' && one <= '９') ? one - '０' + '0' : one)));
		return plain.toString();
	}

	/**
	 * Reads a number, {@code -12.50} or {@code 1e3}, in digits 0 to 9, full-width ones
	 * too; those of other scripts are refused.
	 * @throws IllegalArgumentException if the text is none or out of bounds
	 */
	public static BigDecimal parse(String text) {
		if (text.isEmpty() || text.length() > LONGEST_TEXT) {
			throw new IllegalArgumentException("No number of at most " + LONGEST_TEXT + " characters");
		}
		String number = plainDigits(text);
		if (!NUMBER.matcher(number).matches()) {
			throw new IllegalArgumentException("No number in digits 0 to 9");
		}
		return bounded(new BigDecimal(number));
	}

	/**
	 * Reads a number whose thousands may be parted by commas, {@code 1,234.5}; a comma
	 * anywhere else is refused, since nobody knows what it stands for.
	 * @throws IllegalArgumentException if the text is none or out of bounds
	 */
	static BigDecimal parseGrouped(String text) {
		String number = plainDigits(text);
		return parse(isGrouped(number) ? number.replaceAll("[,，]", "") : number);
	}

	/**
	 * Whether a text is a number whose thousands are parted by commas, each where it may
	 * stand.
	 */
	public static boolean isGrouped(String text) {
		return GROUPED.matcher(text).matches();
	}

	/** Whether a text is a number and nothing else. */
	static boolean isNumber(String text) {
		String number = plainDigits(text);
		return text.length() > LONGEST_TEXT || NUMBER.matcher(number).matches() || isGrouped(number);
	}

	/**
	 * Reads a whole number of the type {@code int}, {@code 1,200}, without point or
	 * exponent.
	 * @throws IllegalArgumentException if the text is none or does not fit
	 */
	public static int whole(String text) {
		if (text.matches(".*[.eE].*")) {
			throw new IllegalArgumentException("No whole number");
		}
		return whole(parseGrouped(text));
	}

	/**
	 * The number itself.
	 * @throws IllegalArgumentException if it has too many digits; the message does not
	 * write them out
	 */
	public static BigDecimal bounded(BigDecimal number) {
		long before = (long) number.precision() - number.scale();
		if (Math.abs((long) number.scale()) > MOST_DIGITS || before > MOST_DIGITS) {
			throw new IllegalArgumentException("Out of bounds");
		}
		return number;
	}

	/**
	 * A whole number of the type {@code int}.
	 * @throws IllegalArgumentException if it has a fraction or does not fit
	 */
	public static int whole(BigDecimal number) {
		try {
			return bounded(number).intValueExact();
		}
		catch (ArithmeticException ex) {
			throw new IllegalArgumentException("No whole number", ex);
		}
	}

}

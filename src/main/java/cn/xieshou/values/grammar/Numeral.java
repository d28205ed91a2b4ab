package cn.xieshou.values.grammar;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Decimals;
import cn.xieshou.values.grammar.Unreadable.Reason;

/**
 * A number as written (数), in digits, in Chinese numerals or in both: 1.2万, 三千二百万,
 * 2亿5000万, 百亿. What of 十, 百, 千, 万 and 亿 is written last may belong to the unit instead.
 *
 * @param total the number
 * @param stated the number without the scales, with its decimals as written; {@code null}
 * if it has several parts
 * @param scales the scales written last, {@code 万} of 2亿5000万
 * @param bare whether it is written in scales only, 百亿
 */
record Numeral(BigDecimal total, @Nullable BigDecimal stated, String scales, boolean bare) {

	private static final String DIGITS = "零一二三四五六七八九";

	private static final String SCALES = "十百千万亿";

	private static final int[] POWERS = { 1, 2, 3, 4, 8 };

	private static final Pattern PLAIN = Pattern.compile("\\d+(?:\\.\\d+)?");

	private static final Pattern EXPONENT = Pattern.compile("[eE][+-]?\\d.*");

	/** The most digits before the point, and after it. */
	private static final int BEFORE = 20;

	private static final int AFTER = 10;

	/** The most digits of a number with its scales. */
	private static final int MOST = 40;

	/** Whether a character begins or continues a number. */
	static boolean isPart(char one) {
		return (one >= '0' && one <= '9') || one == '两' || DIGITS.indexOf(one) >= 0 || SCALES.indexOf(one) >= 0;
	}

	static int power(String scales) {
		return scales.chars().map((one) -> POWERS[SCALES.indexOf(one)]).sum();
	}

	/**
	 * Reads a number, with its sign.
	 * @return {@code null} if there is none here
	 */
	static @Nullable Numeral read(Cursor in) {
		int start = in.mark();
		boolean negative = in.take("-") || in.take("负");
		if (!negative) {
			in.take("+");
		}
		if (!isPart(in.peek())) {
			in.back(start);
			return null;
		}
		Numeral read = new Sections(in).read();
		return negative ? new Numeral(read.total.negate(), (read.stated != null) ? read.stated.negate() : null,
				read.scales, read.bare) : read;
	}

	/** The number in units of some of the scales written last. */
	BigDecimal in(String unitScales) {
		if (this.stated != null && unitScales.equals(this.scales)) {
			return this.stated;
		}
		BigDecimal moved = this.total.movePointLeft(power(unitScales)).stripTrailingZeros();
		return bounded((moved.scale() < 0) ? moved.setScale(0) : moved);
	}

	Numeral plusHalf() {
		BigDecimal total = this.total.add(new BigDecimal("0.5"));
		return new Numeral(total, total, "", false);
	}

	private static BigDecimal bounded(BigDecimal number) {
		return bounded(number, BEFORE);
	}

	private static BigDecimal bounded(BigDecimal number, int before) {
		if (number.precision() - number.scale() > before || number.scale() > AFTER) {
			throw new Unreadable(Reason.OUT_OF_BOUNDS);
		}
		return number;
	}

	/** Reads the parts of a number, each with its scales, from large to small. */
	private static final class Sections {

		private final Cursor in;

		private BigDecimal total = BigDecimal.ZERO;

		private int sections;

		/** Whether a part has decimals. */
		private boolean fraction;

		private int lastPower = Integer.MAX_VALUE;

		/** Whether the last digit is said for the next lower scale, 3万5. */
		private boolean shortened;

		Sections(Cursor in) {
			this.in = in;
		}

		Numeral read() {
			BigDecimal stated = null;
			String scales = "";
			boolean bare = false;
			while (isPart(this.in.peek())) {
				boolean zero = this.sections > 0 && this.in.take("零");
				boolean digits = this.in.peek() <= '9';
				int start = this.in.mark();
				Chinese chinese = digits ? null : Chinese.read(this.in);
				BigDecimal number = digits ? arabic(this.in) : (chinese != null) ? chinese.value() : null;
				int length = digits ? this.in.since(start).length() : (chinese != null && chinese.single()) ? 1 : 0;
				scales = this.in.takeWhile(digits ? SCALES : "万亿");
				bare |= this.sections == 0 && !digits && (chinese == null || chinese.bare());
				stated = (this.sections == 0) ? (number != null) ? number : BigDecimal.ONE : null;
				add((number != null) ? number : BigDecimal.ONE, scales, (scales.isEmpty() && !zero) ? length : 0);
				if (scales.isEmpty()) {
					break;
				}
			}
			if (isPart(this.in.peek()) || (this.shortened && seesUnit())) {
				throw new Unreadable(Reason.UNREADABLE);
			}
			return new Numeral(bounded(this.total, MOST), stated,
					(this.sections > 1) ? scales.replaceAll("[十百千]", "") : scales, bare);
		}

		/** Whether a unit comes next, with which 12万5 may be two numbers. */
		private boolean seesUnit() {
			int start = this.in.mark();
			boolean unit = WrittenUnit.read(this.in, "") != null;
			this.in.back(start);
			return unit;
		}

		/**
		 * Adds a part, which nothing may follow that has decimals (2.5万5千).
		 * @param digits how many digits it has if it ends the number without a scale; one
		 * is said for the next lower scale (3万5), several are the number itself if they
		 * are as many as there must be (1万2345)
		 */
		private void add(BigDecimal number, String scales, int digits) {
			if (scales.length() > 3) {
				throw new Unreadable(Reason.OUT_OF_BOUNDS);
			}
			if (scales.contains("亿亿") || scales.contains("亿万")) {
				throw new Unreadable(Reason.UNREADABLE);
			}
			boolean follows = this.sections > 0;
			this.shortened = follows && digits == 1;
			int power = this.shortened ? this.lastPower - 1 : power(scales);
			boolean unclear = follows
					&& (this.fraction || digits > 1 && (digits != this.lastPower || number.scale() > 0));
			if (power >= this.lastPower || unclear) {
				throw new Unreadable(Reason.UNREADABLE);
			}
			this.fraction |= number.scale() > 0;
			this.total = this.total.add(number.movePointRight(power));
			this.lastPower = power;
			this.sections++;
		}

		private static BigDecimal arabic(Cursor in) {
			String written = in.takeWhile("0123456789.,");
			if (written.indexOf(',') >= 0 && !Decimals.isGrouped(written)) {
				throw new Unreadable(Reason.MISPLACED_COMMA, written);
			}
			String number = written.replace(",", "");
			if (!PLAIN.matcher(number).matches() || EXPONENT.matcher(in.rest()).matches()) {
				throw new Unreadable(Reason.UNREADABLE);
			}
			try {
				return bounded(Decimals.parse(number));
			}
			catch (IllegalArgumentException ex) {
				throw new Unreadable(Reason.OUT_OF_BOUNDS);
			}
		}

	}

	/**
	 * A number below ten thousand in Chinese numerals, 三千二百, 一点五.
	 *
	 * @param value the number
	 * @param bare whether it begins with 百 or 千
	 * @param single whether it is one digit
	 */
	private record Chinese(BigDecimal value, boolean bare, boolean single) {

		static @Nullable Chinese read(Cursor in) {
			int sum = 0;
			int last = 4;
			int digits = 0;
			boolean zero = false;
			int start = in.mark();
			boolean bare = in.sees("百") || in.sees("千");
			while (true) {
				zero |= in.take("零");
				int digit = digit(in);
				String scale = in.rest().matches("[十百千].*") ? String.valueOf(in.peek()) : "";
				if (digit < 0 && (scale.isEmpty() || in.mark() > start)) {
					break;
				}
				in.skip(scale.length());
				if (scale.isEmpty()) {
					sum += digit * ((zero || last == 1 || last == 4) ? 1 : (int) Math.pow(10, last - 1));
					digits++;
					break;
				}
				if (power(scale) >= last) {
					throw new Unreadable(Reason.UNREADABLE);
				}
				last = power(scale);
				zero = false;
				sum += Math.max(digit, 1) * (int) Math.pow(10, last);
			}
			if (in.mark() == start) {
				return null;
			}
			boolean single = digits == 1 && last == 4 && sum < 10;
			return new Chinese(withDecimals(sum, in), bare, single);
		}

		private static int digit(Cursor in) {
			int digit = in.sees("两") ? 2 : DIGITS.indexOf(in.peek());
			if (in.isAtEnd() || digit < 1) {
				return -1;
			}
			in.skip(1);
			return digit;
		}

		private static BigDecimal withDecimals(int whole, Cursor in) {
			int start = in.mark();
			if (!in.take("点")) {
				return BigDecimal.valueOf(whole);
			}
			StringBuilder decimals = new StringBuilder();
			in.takeWhile(DIGITS).chars().forEach((one) -> decimals.append(DIGITS.indexOf(one)));
			if (decimals.isEmpty()) {
				in.back(start);
				return BigDecimal.valueOf(whole);
			}
			if (decimals.length() > AFTER) {
				throw new Unreadable(Reason.OUT_OF_BOUNDS);
			}
			return new BigDecimal(whole + "." + decimals);
		}

	}

}

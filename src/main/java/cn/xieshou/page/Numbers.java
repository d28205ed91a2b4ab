package cn.xieshou.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.Collectors;

import cn.xieshou.values.Days;
import cn.xieshou.values.Comparator;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;
import cn.xieshou.values.Unit;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * How pages write numbers (数字写法), as {@code @numbers}: thousands separated, decimals as
 * entered, a real minus; and how they write days and times.
 */
@Component
public class Numbers {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(Days.ZONE);

	private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
		.withZone(Days.ZONE);

	/**
	 * A stated quantity in the pieces that a page sets apart.
	 *
	 * @param before the bounding word before the number (超, 约)
	 * @param number the digits, {@code 1,482.21}
	 * @param between the bounding word after the number (余)
	 * @param unit the unit
	 * @param after the bounding word after the unit (以上)
	 */
	public record Parts(String before, String number, String between, String unit, String after) {

		/** All of it as one word. */
		public String text() {
			return this.before + this.number + this.between + this.unit + this.after;
		}

	}

	/** {@code 1,482.21}, with the decimals that it has. */
	public static String grouped(BigDecimal value) {
		String[] digits = value.abs().toPlainString().split("\\.");
		StringBuilder text = new StringBuilder(digits[0]);
		for (int at = text.length() - 3; at > 0; at -= 3) {
			text.insert(at, ',');
		}
		if (digits.length > 1) {
			text.append('.').append(digits[1]);
		}
		return (value.signum() < 0) ? "−" + text : text.toString();
	}

	public static String grouped(long value) {
		return grouped(BigDecimal.valueOf(value));
	}

	/** Whether somebody reads in English; work that nobody waits for writes Chinese. */
	private static boolean english() {
		LocaleContext reader = LocaleContextHolder.getLocaleContext();
		return reader != null && Languages.ENGLISH.equals(reader.getLocale());
	}

	/**
	 * A quantity as stated, in a sentence: {@code 1482.21亿元}, {@code 148.221 bn yuan}.
	 */
	public static String stated(@Nullable Quantity quantity) {
		return (quantity != null && english()) ? parts(quantity).text() : String.valueOf(quantity);
	}

	/** A unit beside its number or alone: {@code 万元}, in English {@code m yuan}. */
	public static String unit(String symbol) {
		return english() ? EnglishQuantity.unit(symbol) : symbol;
	}

	/** The pieces of a quantity as stated, in English in English units. */
	public static Parts parts(Quantity quantity) {
		if (english()) {
			return EnglishQuantity.parts(quantity);
		}
		String text = quantity.toString();
		int number = text.indexOf(quantity.digits());
		String rest = text.substring(number + quantity.digits().length());
		String unit = quantity.unit().symbol();
		int at = rest.indexOf(unit);
		String before = text.substring(0, number);
		return new Parts((before.equals("≤") && unit.equals("位")) ? "前" : before, number(quantity),
				rest.substring(0, at), unit, rest.substring(at + unit.length()));
	}

	/** The digits of a quantity; years of the calendar, as 2024年, are not separated. */
	private static String number(Quantity quantity) {
		boolean year = quantity.unit().symbol().equals("年") && quantity.digits().matches("[12]\\d{3}(—[12]\\d{3})?");
		BigDecimal upper = quantity.upper();
		return year ? quantity.digits() : grouped(quantity.value()) + ((upper != null) ? "—" + grouped(upper) : "");
	}

	/** A share or a completion, {@code 123.5%}. */
	public static String percent(BigDecimal points) {
		return grouped(points) + "%";
	}

	/** A rate as stated; the zeros that its column adds say nothing. */
	public static String percent(Percent stated) {
		return percent(stated.points().stripTrailingZeros());
	}

	/** A computed rate with its bound, {@code ≥123.52%}, or both its ends. */
	public static String percent(Ratio computed) {
		BigDecimal most = computed.interval().most();
		String sign = sign(computed);
		return (computed.comparator() == Comparator.RANGE && most != null)
				? bound(computed) + grouped(computed.points()) + sign + "～" + grouped(most) + sign
				: bound(computed) + grouped(computed.points()) + sign;
	}

	/** Percent, or percentage points where two rates differ. */
	private static String sign(Ratio computed) {
		return !computed.isPoints() ? "%" : english() ? " " + unit(computed.unit().symbol()) : computed.unit().symbol();
	}

	private static String bound(Ratio computed) {
		return switch (computed.comparator()) {
			case AT_LEAST -> "≥";
			case MORE -> ">";
			case AT_MOST -> "≤";
			case LESS -> "<";
			case ABOUT, RANGE -> !computed.interval().isAbout() ? "" : english() ? "about " : "约";
			case EXACTLY -> "";
		};
	}

	/**
	 * A growth: with its sign {@code +51.87%}, {@code −3.2%}, or its bound {@code ≤28%}.
	 */
	public static String growth(Ratio growth) {
		boolean signed = growth.points().signum() > 0
				&& (growth.comparator() == Comparator.EXACTLY || growth.comparator() == Comparator.ABOUT);
		return signed ? bound(growth) + "+" + grouped(growth.points()) + sign(growth) : percent(growth);
	}

	/**
	 * The style of a growth: {@code up}, {@code down} or neither; the sign says the same.
	 */
	public static String direction(Ratio growth) {
		return switch (growth.sign()) {
			case 1 -> "up";
			case -1 -> "down";
			default -> "";
		};
	}

	/** {@code 2024-01-18}. */
	public static String date(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : "";
	}

	/** A size in memory or on a disk, {@code 1.2 MB}. */
	public static String bytes(long bytes) {
		if (bytes < 1 << 10) {
			return bytes + " B";
		}
		if (bytes < 1 << 20) {
			return (bytes + 1023) / 1024 + " KB";
		}
		double size = bytes;
		int unit = -1;
		for (; size >= 1024; unit++) {
			size /= 1024;
		}
		return "%.1f %sB".formatted(size, "KMGTP".charAt(unit));
	}

	/** {@code 2024-01-18 17:40}, Beijing time. */
	public static String time(@Nullable Instant instant) {
		return (instant != null) ? MINUTE.format(instant) : "";
	}

	/** A moment to the second, where acts are told apart by it. */
	public static String second(Instant instant) {
		return SECOND.format(instant);
	}

	/** {@code 2024-01-18 ～ 2024-03-31}; an open end stays empty. */
	public static String dates(@Nullable LocalDate first, @Nullable LocalDate last) {
		return date(first) + " ～ " + date(last);
	}

	/**
	 * Units for a box that converts between those of a kind, each with its factor and the
	 * base unit of its kind: {@code 元 万元} becomes {@code 元=1/1=元 万元=10000/1=元}.
	 */
	public static String factors(String symbols) {
		return Arrays.stream(symbols.split(" "))
			.map(Unit::of)
			.map((unit) -> unit.symbol() + "=" + unit.numerator().toPlainString() + "/"
					+ unit.denominator().toPlainString() + "=" + unit.baseUnit().symbol())
			.collect(Collectors.joining(" "));
	}

}

package cn.xieshou.values;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/**
 * The calendar of the programmes (日历): days, ends of months and of years are those of
 * China, in whatever zone the server runs.
 */
public final class Days {

	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd")
		.withResolverStyle(ResolverStyle.STRICT);

	private static final int EARLIEST_YEAR = 1000;

	private static final int LATEST_YEAR = 2999;

	private Days() {
	}

	public static LocalDate today(Clock clock) {
		return of(clock.instant());
	}

	/** The day to which a moment belongs. */
	public static LocalDate of(Instant moment) {
		return LocalDate.ofInstant(moment, ZONE);
	}

	/** The moment at which a day begins. */
	public static OffsetDateTime startOf(LocalDate day) {
		return day.atStartOfDay(ZONE).toOffsetDateTime();
	}

	/**
	 * Reads a day, {@code 2026-09-01}.
	 * @throws IllegalArgumentException if the text is none of the years 1000 to 2999
	 */
	public static LocalDate parse(String text) {
		try {
			LocalDate day = LocalDate.parse(text.strip(), DAY);
			requireYear(day.getYear());
			return day;
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("No day", ex);
		}
	}

	/**
	 * Reads a moment, {@code 2026-09-01T08:00:00+08:00}; an address may have lost the
	 * plus.
	 * @throws IllegalArgumentException if the text is none of the years 1000 to 2999
	 */
	public static Instant moment(String text) {
		try {
			OffsetDateTime moment = OffsetDateTime.parse(text.strip().replace(' ', '+'));
			requireYear(moment.getYear());
			return moment.toInstant();
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("No moment", ex);
		}
	}

	static void requireYear(int year) {
		if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
			throw new IllegalArgumentException("No year between " + EARLIEST_YEAR + " and " + LATEST_YEAR);
		}
	}

}

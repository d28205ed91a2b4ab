package cn.xieshou.values;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the calendar (时间范围): a unit ({@code 2023}, {@code 2023H1}, {@code 2023Q4},
 * {@code 2023-11}, {@code 2023-11-15}), a range of two ({@code 2019/2021}), an open one
 * ({@code 2023-06/}), or the year up to a unit ({@code 2023-11/YTD}). Ordered by end,
 * then by start.
 *
 * @param kind what it is, never cumulative, instant or plan
 * @param first the unit it starts with
 * @param last the unit it ends with, {@code null} for an open range
 */
public record Span(PeriodKind kind, Granule first, @Nullable Granule last) implements Comparable<Span> {

	@JsonCreator
	public static Span parse(String text) {
		String[] ends = text.strip().split("/", -1);
		Granule first = Granule.parse(ends[0]);
		if (ends.length == 1) {
			return new Span(first.kind(), first, first);
		}
		if (ends.length > 2) {
			throw new IllegalArgumentException("No period: " + text);
		}
		return switch (ends[1]) {
			case "" -> new Span(PeriodKind.RANGE, first, null);
			case "YTD" -> new Span(PeriodKind.YTD, first, first);
			default -> range(first, Granule.parse(ends[1]));
		};
	}

	private static Span range(Granule first, Granule last) {
		if (last.endsOn().isBefore(first.endsOn())) {
			throw new IllegalArgumentException("Ends before it starts: " + first + "/" + last);
		}
		return new Span(PeriodKind.RANGE, first, last);
	}

	/** The first day. */
	public LocalDate startsOn() {
		return (this.kind == PeriodKind.YTD) ? LocalDate.of(this.first.year(), 1, 1) : this.first.startsOn();
	}

	/** The last day, {@code null} for an open range. */
	public @Nullable LocalDate endsOn() {
		return (this.last != null) ? this.last.endsOn() : null;
	}

	/** Whether this one has surely ended before the other begins. */
	public boolean isBefore(Span other) {
		LocalDate end = endsOn();
		return end != null && end.isBefore(other.startsOn());
	}

	/** Whether the other lies within this one. */
	public boolean contains(Span other) {
		LocalDate end = endsOn();
		LocalDate otherEnd = other.endsOn();
		return !other.startsOn().isBefore(startsOn()) && (end == null || (otherEnd != null && !otherEnd.isAfter(end)));
	}

	/**
	 * The span that this one is compared with year on year (上年同期): the same unit of the
	 * year before; for a range as many years earlier as it has.
	 * @return {@code null} for an open range
	 */
	public @Nullable Span previousComparable() {
		if (this.last == null) {
			return null;
		}
		int years = (this.kind == PeriodKind.RANGE) ? this.last.year() - this.first.year() + 1 : 1;
		return new Span(this.kind, this.first.yearsEarlier(years), this.last.yearsEarlier(years));
	}

	/** The unit just before (上期), {@code null} for a range or the year to date. */
	public @Nullable Span previous() {
		if (this.kind == PeriodKind.RANGE || this.kind == PeriodKind.YTD) {
			return null;
		}
		Granule before = this.first.previous();
		return new Span(this.kind, before, before);
	}

	/** The year up to the end of this span (年初至今), {@code null} for a range. */
	public @Nullable Span yearToDate() {
		return (this.kind == PeriodKind.RANGE) ? null : new Span(PeriodKind.YTD, this.first, this.first);
	}

	@Override
	public int compareTo(Span other) {
		LocalDate end = endsOn();
		LocalDate otherEnd = other.endsOn();
		int byEnd = (end != null) ? ((otherEnd != null) ? end.compareTo(otherEnd) : -1) : ((otherEnd != null) ? 1 : 0);
		return (byEnd != 0) ? byEnd : startsOn().compareTo(other.startsOn());
	}

	/** The one text form, {@code 2019/2021}. */
	@JsonValue
	@Override
	public String toString() {
		return switch (this.kind) {
			case YTD -> this.first + "/YTD";
			case RANGE -> this.first + "/" + ((this.last != null) ? this.last : "");
			default -> this.first.toString();
		};
	}

	/**
	 * A calendar unit.
	 *
	 * @param kind year, half, quarter, month or day
	 * @param year the year
	 * @param number which half, quarter or month of the year, or which day (month × 100 +
	 * day); 0 for a year
	 */
	public record Granule(PeriodKind kind, int year, int number) {

		private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:H([12])|Q([1-4])|-(\\d{2})(?:-(\\d{2}))?)?");

		public static Granule parse(String text) {
			Matcher matcher = TEXT.matcher(text);
			if (!matcher.matches()) {
				throw new IllegalArgumentException("No period: " + text);
			}
			int year = Integer.parseInt(matcher.group(1));
			Days.requireYear(year);
			if (matcher.group(2) != null) {
				return new Granule(PeriodKind.HALF, year, Integer.parseInt(matcher.group(2)));
			}
			if (matcher.group(3) != null) {
				return new Granule(PeriodKind.QUARTER, year, Integer.parseInt(matcher.group(3)));
			}
			if (matcher.group(4) == null) {
				return new Granule(PeriodKind.YEAR, year, 0);
			}
			int month = Integer.parseInt(matcher.group(4));
			if (matcher.group(5) == null) {
				LocalDate.of(year, check(month), 1);
				return new Granule(PeriodKind.MONTH, year, month);
			}
			return of(year, check(month), Integer.parseInt(matcher.group(5)));
		}

		private static int check(int month) {
			if (month < 1 || month > 12) {
				throw new IllegalArgumentException("No month: " + month);
			}
			return month;
		}

		private static Granule of(int year, int month, int day) {
			try {
				LocalDate.of(year, month, day);
			}
			catch (java.time.DateTimeException ex) {
				throw new IllegalArgumentException("No day: " + year + "-" + month + "-" + day, ex);
			}
			return new Granule(PeriodKind.DAY, year, month * 100 + day);
		}

		public LocalDate startsOn() {
			return switch (this.kind) {
				case HALF -> LocalDate.of(this.year, this.number * 6 - 5, 1);
				case QUARTER -> LocalDate.of(this.year, this.number * 3 - 2, 1);
				case MONTH -> LocalDate.of(this.year, this.number, 1);
				case DAY -> LocalDate.of(this.year, this.number / 100, this.number % 100);
				default -> LocalDate.of(this.year, 1, 1);
			};
		}

		public LocalDate endsOn() {
			return switch (this.kind) {
				case HALF -> startsOn().plusMonths(6).minusDays(1);
				case QUARTER -> startsOn().plusMonths(3).minusDays(1);
				case MONTH -> startsOn().plusMonths(1).minusDays(1);
				case DAY -> startsOn();
				default -> LocalDate.of(this.year, 12, 31);
			};
		}

		/** The same unit some years earlier; 29 February becomes the 28th. */
		Granule yearsEarlier(int years) {
			if (this.kind == PeriodKind.DAY) {
				return day(startsOn().minusYears(years));
			}
			return new Granule(this.kind, this.year - years, this.number);
		}

		/** The unit just before this one. */
		Granule previous() {
			LocalDate before = startsOn().minusDays(1);
			return switch (this.kind) {
				case HALF -> new Granule(this.kind, before.getYear(), (before.getMonthValue() + 5) / 6);
				case QUARTER -> new Granule(this.kind, before.getYear(), (before.getMonthValue() + 2) / 3);
				case MONTH -> new Granule(this.kind, before.getYear(), before.getMonthValue());
				case DAY -> day(before);
				default -> new Granule(this.kind, before.getYear(), 0);
			};
		}

		private static Granule day(LocalDate date) {
			return new Granule(PeriodKind.DAY, date.getYear(), date.getMonthValue() * 100 + date.getDayOfMonth());
		}

		@Override
		public String toString() {
			String of = "000".substring(Math.min(3, Integer.toString(this.year).length() - 1)) + this.year;
			return switch (this.kind) {
				case HALF -> of + "H" + this.number;
				case QUARTER -> of + "Q" + this.number;
				case MONTH -> of + two(this.number);
				case DAY -> of + two(this.number / 100) + two(this.number % 100);
				default -> of;
			};
		}

		private static String two(int number) {
			return ((number < 10) ? "-0" : "-") + number;
		}

	}

}

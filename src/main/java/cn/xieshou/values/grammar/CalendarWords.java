package cn.xieshou.values.grammar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Span;
import cn.xieshou.values.Span.Granule;
import cn.xieshou.values.grammar.Unreadable.Reason;

/**
 * Reads one stretch of the calendar (日历用语): 2024年11月, 2024.11, 去年, 前三季度, 上半年, 1—11月.
 */
final class CalendarWords {

	private static final Map<String, Integer> YEARS = Map.ofEntries(Map.entry("今年", 0), Map.entry("本年度", 0),
			Map.entry("本年", 0), Map.entry("当年", 0), Map.entry("全年", 0), Map.entry("年度", 0), Map.entry("年内", 0),
			Map.entry("本年内", 0), Map.entry("今年内", 0), Map.entry("去年", -1), Map.entry("上年度", -1), Map.entry("上一年度", -1),
			Map.entry("上一年", -1), Map.entry("上年", -1), Map.entry("前年", -2), Map.entry("明年", 1), Map.entry("下年", 1),
			Map.entry("次年", 1));

	private static final Map<String, Integer> MONTHS = Map.of("本月", 0, "当月", 0, "这个月", 0, "上月", -1, "上个月", -1);

	private static final Map<String, Integer> QUARTERS = Map.of("本季度", 0, "本季", 0, "当季", 0, "上季度", -3, "上季", -3, "上个季度",
			-3);

	/** Parts of a month, ten days each and what is left (旬). */
	private static final List<String> TENS = List.of("上旬", "中旬", "下旬");

	private static final List<String> FIRST = List.of("前", "头", "首");

	private static final List<String> SEASONS = List.of("个季度", "季度", "季");

	private static final List<String> TODAY = List.of("到目前为止", "目前", "当前", "现在", "迄今", "今日");

	/** Marks of the end of a stretch. */
	private static final List<String> ENDS = List.of("年末", "年底", "月末", "月底", "末", "底");

	private final Cursor in;

	private final LocalDate on;

	/** What parts year, month and day, 2024.11.5; empty where words do. */
	private String mark = "";

	/** Whether a year was named. */
	private boolean named;

	CalendarWords(Cursor in, LocalDate on) {
		this.in = in;
		this.on = on;
	}

	/**
	 * A stretch as said.
	 *
	 * @param span the stretch
	 * @param end whether its last day is meant, 2023年底
	 */
	record Said(Span span, boolean end) {

		Granule last() {
			return (this.span.last() != null) ? this.span.last() : this.span.first();
		}

		/** The last day as a moment. */
		Span lastDay() {
			LocalDate day = last().endsOn();
			return Span.parse(day.toString());
		}

	}

	/**
	 * Reads a stretch.
	 * @param year the year of a stretch that names none; may be {@code null}
	 * @return {@code null} if there is none here
	 */
	@Nullable Said read(@Nullable Integer year) {
		if (this.in.takeAny(TODAY).isPresent()) {
			return new Said(Span.parse(this.on.toString()), true);
		}
		Optional<String> month = this.in.takeAny(MONTHS.keySet());
		if (month.isPresent()) {
			LocalDate in = this.on.plusMonths(MONTHS.getOrDefault(month.get(), 0));
			return end(month(in.getYear(), in.getMonthValue()));
		}
		Optional<String> quarter = this.in.takeAny(QUARTERS.keySet());
		if (quarter.isPresent()) {
			return end(quarter(this.on.plusMonths(QUARTERS.getOrDefault(quarter.get(), 0))));
		}
		int start = this.in.mark();
		Integer named = year();
		this.named |= named != null;
		Span within = within((named != null) ? named : (year != null) ? year : this.on.getYear());
		if (within != null) {
			return end(within);
		}
		if (named != null) {
			this.in.take("全年");
			return end(Span.parse("%04d".formatted(named)));
		}
		if (this.in.sees("年末") || this.in.sees("年底")) {
			return end(Span.parse("%04d".formatted((year != null) ? year : this.on.getYear())));
		}
		this.in.back(start);
		return null;
	}

	boolean namesYear() {
		return this.named;
	}

	private static Span quarter(LocalDate day) {
		return Span.parse("%04dQ%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3));
	}

	private Said end(Span span) {
		return new Said(span, this.in.takeAny(ENDS).isPresent());
	}

	/** Reads 2024年, 2024. before a month, 去年. */
	private @Nullable Integer year() {
		int start = this.in.mark();
		Optional<String> relative = this.in.takeAny(YEARS.keySet());
		if (relative.isPresent()) {
			return this.on.getYear() + YEARS.getOrDefault(relative.get(), 0);
		}
		String digits = this.in.takeWhile("0123456789");
		boolean named = this.in.sees("年末") || this.in.sees("年底") ? this.in.take("年")
				: this.in.take("年度") || this.in.take("年");
		if (digits.length() == 4 && (named || this.in.rest().matches("[./-]\\d{1,2}(\\D.*)?"))) {
			this.mark = named ? "" : this.in.takeWhile("./-");
			return bounded(digits);
		}
		if (digits.length() == 4 && this.in.rest().matches("([—~至到-].*|[上下]半年.*|全年.*)?")) {
			return bounded(digits);
		}
		this.in.back(start);
		return null;
	}

	private static int bounded(String digits) {
		int year = Integer.parseInt(digits);
		if (year < 1900 || year > 2199) {
			throw new Unreadable(Reason.OUT_OF_BOUNDS, digits);
		}
		return year;
	}

	/** Reads what is named within a year. */
	private @Nullable Span within(int year) {
		if (this.in.take("上半年")) {
			return Span.parse(year + "H1");
		}
		if (this.in.take("下半年")) {
			return Span.parse(year + "H2");
		}
		int start = this.in.mark();
		boolean first = this.in.takeAny(FIRST).isPresent();
		this.in.take("第");
		Integer number = (first && this.in.sees("季")) ? Integer.valueOf(1) : number();
		if (number != null) {
			Span numbered = numbered(year, number, first);
			if (numbered != null) {
				return numbered;
			}
		}
		this.in.back(start);
		return null;
	}

	private @Nullable Span numbered(int year, int number, boolean first) {
		if (this.in.takeAny(SEASONS).isPresent()) {
			return quarters(year, first ? 1 : number, number, first);
		}
		int start = this.in.mark();
		Integer last = this.in.takeAny(PlainWriting.DASHES).isPresent() ? number() : null;
		if (last != null && this.in.takeAny(SEASONS).isPresent()) {
			return quarters(year, number, last, true);
		}
		this.in.back(start);
		if (first && !this.in.sees("个月") && !this.in.sees("月")) {
			return null;
		}
		if (this.in.take("个月") || this.in.take("月份") || this.in.take("月")) {
			return first ? toDate(year, number) : day(year, number);
		}
		if (!this.mark.isEmpty() && this.in.take(this.mark)) {
			Integer day = number();
			return (day != null) ? Span.parse("%04d-%02d-%02d".formatted(year, number, day)) : null;
		}
		Span months = months(year, number);
		return (months == null && !this.mark.isEmpty()) ? month(year, number) : months;
	}

	/** From quarter to quarter; from the first one on it is the year to date. */
	private static Span quarters(int year, int first, int last, boolean several) {
		if (first < 1 || last < first || last > 4) {
			throw new Unreadable(Reason.OUT_OF_BOUNDS);
		}
		if (!several || last == 1) {
			return Span.parse(year + "Q" + last);
		}
		return (first == 1) ? toDate(year, last * 3) : Span.parse("%dQ%d/%dQ%d".formatted(year, first, year, last));
	}

	/** Reads the day of a month or ten of them, if they are named. */
	private Span day(int year, int month) {
		Optional<String> tens = this.in.takeAny(TENS);
		if (tens.isPresent()) {
			int part = TENS.indexOf(tens.get());
			int last = (part < 2) ? part * 10 + 10 : LocalDate.of(year, month, 1).lengthOfMonth();
			return Span.parse("%04d-%02d-%02d/%04d-%02d-%02d".formatted(year, month, part * 10 + 1, year, month, last));
		}
		int start = this.in.mark();
		Integer day = number();
		if (day != null && (this.in.take("日") || this.in.take("号"))) {
			return Span.parse("%04d-%02d-%02d".formatted(year, month, day));
		}
		this.in.back(start);
		return month(year, month);
	}

	/** Reads 1—11月. */
	private @Nullable Span months(int year, int first) {
		int start = this.in.mark();
		Optional<String> dash = this.in.takeAny(PlainWriting.DASHES);
		boolean sameYear = dash.isPresent() && !this.in.rest().matches("\\d{4}.*");
		Integer last = sameYear ? number() : null;
		if (last == null || !(this.in.take("月份") || this.in.take("月") || !this.mark.isEmpty())) {
			this.in.back(start);
			return null;
		}
		return months(month(year, first), month(year, last));
	}

	private static Span toDate(int year, int month) {
		return months(month(year, 1), month(year, month));
	}

	/** From month to month; from January on it is the year to date. */
	static Span months(Span first, Span last) {
		boolean sameYear = first.first().year() == last.first().year();
		return (sameYear && first.first().number() == 1) ? Span.parse(last + "/YTD") : Span.parse(first + "/" + last);
	}

	private static Span month(int year, int month) {
		return Span.parse("%04d-%02d".formatted(year, month));
	}

	private @Nullable Integer number() {
		if (!Numeral.isPart(this.in.peek())) {
			return null;
		}
		Numeral number = Numeral.read(this.in.rest().matches("\\d{1,2}[.].*") ? digits() : this.in);
		return (number != null && number.total().scale() <= 0) ? number.total().intValue() : null;
	}

	/** The digits before a point as a text of their own, 11 of 11.5. */
	private Cursor digits() {
		return new Cursor(this.in.takeWhile("0123456789"));
	}

	/** Whether a stretch is a month. */
	static boolean isMonth(Span span) {
		return span.kind() == PeriodKind.MONTH;
	}

}

package cn.xieshou.values.grammar;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Span;
import cn.xieshou.values.grammar.CalendarWords.Said;
import cn.xieshou.values.grammar.Unreadable.Reason;

/**
 * Reads periods (时期): 2024年1—11月, 截至2024年10月底, 前三季度, “十四五”期间, 2021年以来, 近三年, and what the
 * API writes, {@code 2024-11/YTD}.
 */
public final class PeriodGrammar {

	/** First years of the five-year plans (五年规划). */
	private static final Map<String, Integer> PLANS = Map.of("十一五", 2006, "十二五", 2011, "十三五", 2016, "十四五", 2021, "十五五",
			2026, "十五", 2001, "过渡期", 2021);

	/** Since which month one counts from a congress of the party (党代会). */
	private static final Map<String, String> CONGRESSES = Map.of("十八大", "2012-11", "十九大", "2017-10", "二十大", "2022-10");

	private static final List<String> SINCE = List.of("以来", "至今", "起", "开始", "以后");

	private static final List<String> DURING = List.of("规划期间", "期间", "时期", "规划期", "间");

	private static final List<String> LAST = List.of("近", "最近", "过去", "过去的", "连续");

	private static final List<String> NEXT = List.of("未来", "今后");

	/** Years in Chinese digits, 二零二三年. */
	private static final Pattern CHINESE_YEAR = Pattern.compile("[一二]([零一二三四五六七八九]{3}|0[零一二三四五六七八九]{2})(?=年|[—~至到])");

	private final Cursor in;

	/** The most years or months that are counted back or on. */
	private static final BigDecimal LONGEST_AGO = BigDecimal.valueOf(100);

	private final LocalDate on;

	/** Whether the text says 累计, and 今年累计. */
	private final boolean cumulative;

	private final boolean thisYear;

	private PeriodGrammar(String plain, LocalDate on) {
		String text = withYears(PeriodWays.of(plain));
		this.cumulative = text.contains("累计");
		this.thisYear = text.matches(".+(今年|本年|当年)累计.*");
		this.in = new Cursor(text.replaceAll("(?<=.)((今年|本年|当年)?累计|同期)", ""));
		this.on = on;
	}

	private static String withYears(String text) {
		return CHINESE_YEAR.matcher(text)
			.replaceAll((year) -> year.group()
				.chars()
				.mapToObj((one) -> String.valueOf((one == '0') ? 0 : "零一二三四五六七八九".indexOf(one)))
				.reduce("", String::concat));
	}

	/**
	 * Reads a period.
	 * @param on the day from which 去年, 近三年 and the like count
	 * @throws Unreadable if the text is none
	 */
	public static PeriodReading read(String text, LocalDate on) {
		String plain = PlainWriting.of(text);
		PeriodReading written = written(text.strip());
		if (written != null) {
			return written;
		}
		try {
			return new PeriodGrammar(plain, on).read();
		}
		catch (Unreadable ex) {
			throw ex;
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw new Unreadable(Reason.OUT_OF_BOUNDS);
		}
	}

	private static @Nullable PeriodReading written(String text) {
		try {
			return text.matches("\\d{4}/\\d{2}") ? null : PeriodReading.of(Span.parse(text));
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			return null;
		}
	}

	private PeriodReading read() {
		PeriodReading read = congress();
		read = (read != null) ? read : plan();
		read = (read != null) ? read : schoolYear();
		read = (read != null) ? read : counted();
		read = (read != null) ? read : stretch();
		if (read == null || !this.in.isAtEnd()) {
			throw new Unreadable(Reason.UNREADABLE);
		}
		return read;
	}

	/** Reads 党的十八大以来. */
	private @Nullable PeriodReading congress() {
		int start = this.in.mark();
		this.in.take("党的");
		Optional<String> congress = this.in.takeAny(CONGRESSES.keySet());
		this.in.take("召开");
		if (congress.isEmpty() || !this.in.takeAny(SINCE).isPresent()) {
			this.in.back(start);
			return null;
		}
		return PeriodReading.of(PeriodKind.CUMULATIVE,
				Span.parse(CONGRESSES.get(congress.get()) + "/" + this.on.toString().substring(0, 7)));
	}

	/** Reads “十四五”期间 and “十四五”以来. */
	private @Nullable PeriodReading plan() {
		int start = this.in.mark();
		boolean until = this.in.takeAny(List.of("到", "至")).isPresent();
		Optional<String> plan = this.in.takeAny(PLANS.keySet());
		if (plan.isEmpty()) {
			this.in.back(start);
			return null;
		}
		int first = PLANS.getOrDefault(plan.get(), 0);
		if (this.in.takeAny(SINCE).isPresent()) {
			return PeriodReading.of(PeriodKind.CUMULATIVE, years(first, Math.min(this.on.getYear(), first + 4)));
		}
		if (this.in.take("期末") || this.in.take("末")) {
			return until ? PeriodReading.of(PeriodKind.PLAN, years(first + 4, first + 4))
					: PeriodReading.of(PeriodKind.INSTANT, Span.parse((first + 4) + "-12-31"));
		}
		if (this.in.takeAny(List.of("开局之年", "开局年", "首年", "第一年")).isPresent()) {
			return PeriodReading.of(years(first, first));
		}
		if (this.in.takeAny(List.of("收官之年", "收官年", "最后一年", "末年")).isPresent()) {
			return PeriodReading.of(years(first + 4, first + 4));
		}
		boolean end = this.in.take("后");
		if (end || this.in.takeAny(List.of("前", "头")).isPresent() || this.in.takeAny(DURING).isPresent()
				|| this.in.isAtEnd()) {
			Numeral years = Numeral.read(this.in);
			int count = (years != null && this.in.take("年")) ? years.total().intValueExact() : 5;
			return PeriodReading.of(end ? years(first + 5 - count, first + 4) : years(first, first + count - 1));
		}
		this.in.back(start);
		return null;
	}

	private static Span years(int first, int last) {
		return (first == last) ? Span.parse("%04d".formatted(first)) : Span.parse("%04d/%04d".formatted(first, last));
	}

	/** Reads 2022—2023学年. */
	private @Nullable PeriodReading schoolYear() {
		Matcher written = Pattern.compile("(\\d{4})(?:年?[—~至到/-](\\d{4}|\\d{2}))?学年度?").matcher(this.in.rest());
		if (!written.matches()) {
			return null;
		}
		this.in.skip(written.end());
		int year = Integer.parseInt(written.group(1));
		return PeriodReading.of(Span.parse("%04d-09/%04d-08".formatted(year, year + 1)));
	}

	/** Reads 近三年, 两年来 and 未来三年. */
	private @Nullable PeriodReading counted() {
		int start = this.in.mark();
		boolean next = this.in.takeAny(NEXT).isPresent();
		boolean last = !next && this.in.takeAny(LAST).isPresent();
		if (!next && !last && !this.in.rest().matches("\\S{1,4}(年|个月)(以来|来|间)")) {
			return null;
		}
		Numeral number = Numeral.read(this.in);
		boolean months = this.in.take("个月");
		boolean years = number != null && (months || this.in.take("年"));
		boolean since = years && this.in.takeAny(List.of("以来", "来", "间")).isPresent();
		if (number == null || !years || !(next || last || since) || !isCount(number.total())) {
			this.in.back(start);
			return null;
		}
		int count = number.total().intValueExact();
		if (next) {
			return PeriodReading.of(PeriodKind.PLAN, years(this.on.getYear() + 1, this.on.getYear() + count));
		}
		return PeriodReading.of(months ? lastMonths(count) : years(this.on.getYear() - count + 1, this.on.getYear()));
	}

	private static boolean isCount(BigDecimal number) {
		return number.signum() > 0 && number.compareTo(LONGEST_AGO) <= 0 && number.stripTrailingZeros().scale() <= 0;
	}

	private Span lastMonths(int count) {
		String first = this.on.withDayOfMonth(1).minusMonths(count - 1L).toString().substring(0, 7);
		String last = this.on.toString().substring(0, 7);
		return (count == 1) ? Span.parse(last) : Span.parse(first + "/" + last);
	}

	private @Nullable PeriodReading stretch() {
		boolean asOf = this.in.takeAny(List.of("截至", "截止", "截止到", "截至到")).isPresent();
		boolean since = !asOf && this.in.takeAny(List.of("自", "从")).isPresent();
		boolean until = !asOf && !since && this.in.takeAny(List.of("到", "至")).isPresent();
		CalendarWords words = new CalendarWords(this.in, this.on);
		Said said = words.read(null);
		if (said == null) {
			return null;
		}
		if (this.in.take("止") || asOf) {
			return asOf(said, words.namesYear());
		}
		boolean begins = this.in.takeAny(SINCE).isPresent();
		this.in.take("至今");
		Said last = this.in.takeAny(PlainWriting.DASHES).isPresent() ? words.read(said.span().first().year()) : null;
		if (begins && last == null) {
			return since(said);
		}
		if (last != null) {
			this.in.takeAny(DURING);
			return PeriodReading.of(elapsed(range(said, last), words.namesYear()));
		}
		boolean before = this.in.take("前");
		this.in.takeAny(DURING);
		return (until || before) ? PeriodReading.of(PeriodKind.PLAN, said.span())
				: usual(said.end() ? said : new Said(elapsed(said.span(), words.namesYear()), false));
	}

	/** As of a day, which is none to come where no year is named (截至11月底 in January). */
	private PeriodReading asOf(Said read, boolean namesYear) {
		boolean ahead = !namesYear && read.last().startsOn().isAfter(this.on);
		Said said = ahead ? new Said(Objects.requireNonNull(read.span().previousComparable()), read.end()) : read;
		if (this.thisYear) {
			return PeriodReading.of(Span.parse(said.last() + "/YTD"));
		}
		return PeriodReading.of(this.cumulative ? PeriodKind.CUMULATIVE : PeriodKind.INSTANT, said.lastDay());
	}

	/**
	 * Months from January on are over, those of last year where no year is named and this
	 * year's are to come (1—11月 in January).
	 */
	private Span elapsed(Span span, boolean namesYear) {
		LocalDate last = span.endsOn();
		boolean ahead = !namesYear && span.kind() == PeriodKind.YTD && last != null
				&& last.withDayOfMonth(1).isAfter(this.on);
		return ahead ? Objects.requireNonNull(span.previousComparable()) : span;
	}

	private static Span range(Said first, Said last) {
		if (!first.end() && CalendarWords.isMonth(first.span()) && CalendarWords.isMonth(last.span())) {
			return CalendarWords.months(first.span(), last.span());
		}
		String from = first.end() ? first.lastDay().toString() : first.span().first().toString();
		String to = (first.end() && last.end()) ? last.lastDay().toString() : last.last().toString();
		return Span.parse(from + "/" + to);
	}

	/** From a stretch to the day from which one counts. */
	private PeriodReading since(Said said) {
		String month = this.on.toString().substring(0, 7);
		if (said.span().kind() == PeriodKind.YEAR && said.span().first().year() == this.on.getYear()) {
			boolean whole = this.on.getDayOfMonth() == this.on.lengthOfMonth();
			return PeriodReading.of(Span.parse((whole ? month : this.on) + "/YTD"));
		}
		if (said.end()) {
			return PeriodReading.of(PeriodKind.CUMULATIVE, Span.parse(said.lastDay() + "/" + this.on));
		}
		String last = switch (said.span().kind()) {
			case YEAR -> "%04d".formatted(this.on.getYear());
			case DAY -> this.on.toString();
			default -> month;
		};
		return PeriodReading.of(PeriodKind.CUMULATIVE, Span.parse(said.span().first() + "/" + last));
	}

	private PeriodReading usual(Said said) {
		if (said.end()) {
			return PeriodReading.of(this.cumulative ? PeriodKind.CUMULATIVE : PeriodKind.INSTANT, said.lastDay());
		}
		if (this.cumulative && said.span().kind() == PeriodKind.QUARTER) {
			return PeriodReading.of(toDate(said.span()));
		}
		return this.cumulative && said.span().kind() != PeriodKind.YTD
				? PeriodReading.of(PeriodKind.CUMULATIVE, said.span()) : PeriodReading.of(said.span());
	}

	/** A quarter with those of the year before it, 三季度累计. */
	private static Span toDate(Span quarter) {
		int number = quarter.first().number();
		return (number == 1) ? quarter : Span.parse("%04d-%02d/YTD".formatted(quarter.first().year(), number * 3));
	}

}

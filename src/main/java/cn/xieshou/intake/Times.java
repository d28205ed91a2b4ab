package cn.xieshou.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Span;
import cn.xieshou.values.grammar.PeriodGrammar;
import cn.xieshou.values.grammar.Unreadable;

/**
 * Finds the periods that a text names (找时期). Where one begins and ends is found here,
 * what it is says the grammar. 当月 and 同期 mean what was named before; a month without a
 * year is one of the year that was named in the same sentence.
 */
final class Times {

	private static final String CHINESE = "[一二两三四五六七八九十]";

	private static final String YEAR = "(?:(?:19|20)\\d{2}年度?|[一二][零〇○0一二三四五六七八九]{3}年|今年|去年|本年度|本年|上一?年度?|前年|明年|来年|当年|全年|"
			+ "(?:19|20)\\d{2}(?=[上下]半年|全年))";

	private static final String MONTH = "(?:(?:1[0-2]|[1-9])(?:月?[—–~～至到-](?:1[0-2]|[1-9]))?月份?|(?:十[一二]|元|[一二三四五六七八九十])月份?)";

	private static final String WITHIN = "(?:" + MONTH
			+ "|[上下]半年|(?<!提|之|日|年|目)前(?:\\d{1,2}|[一二三四五六七八九十]{1,2})个月|前[二三两]个?季度|第?[一二三四1-4](?:[—至到、-][二三四2-4])?季度)";

	private static final String DAY = "(?:\\d{1,2}(?:[—–~～至到-]\\d{1,2})?日)";

	private static final String END = "(?:年?[底末](?:前|(?!层|端))|[上中下]旬|同期|以来|至今|起|期间|度)?";

	private static final String PLANS = "“?(?:党的十[八九]大|党的二十大|十[一二三四五]五)”?(?:规划)?(?:期间|时期|以来|期末|末|召开以来)";

	private static final String COUNTED = "(?:最?近|过去|未来|今后|连续)(?:\\d{1,2}|" + CHINESE
			+ "{1,2})(?:年|个月)(?:来|间|内)?|(?<!\\d)(?:\\d{1,2}|" + CHINESE + "{1,2})(?:年|个月)(?:以来|来(?!自)|间)";

	private static final String RANGE = "(?:19|20)\\d{2}年?[—–~～至到/-](?:(?:19|20)\\d{2}|\\d{2})(?:学年度?|年度?)(?:间|期间)?";

	private static final String TODAY = "截至目前|截至现在|到目前为止|迄今|(?<!\\p{IsHan})目前|当月|本月|上个?月|当季|本季度|上季度|年末|年底(?!前)|年初以来|开年以来";

	private static final String SINCE = "[自从]" + YEAR + "(?:" + MONTH + ")?(?!起|以来)\\p{IsHan}{2,12}?以来";

	private static final Pattern SAID = Pattern.compile("(?:" + SINCE + "|" + PLANS + "|" + COUNTED + "|" + RANGE + "|"
			+ TODAY + "|(?:截至|截止到?|截至到|到|自|从|至)?(?:" + YEAR + "(?:" + WITHIN + ")?(?:" + DAY + ")?|" + WITHIN + "(?:"
			+ DAY + ")?)" + END + ")(?:[，,]?(?:今年|本年|当年|全年)?(?:以来)?累计)?");

	/** What makes a period the one that something is compared with. */
	private static final Pattern COMPARED = Pattern.compile("(?:[较比与同跟]|相比|相较|对比|于|是|为)$");

	private static final Pattern WITH = Pattern.compile("(?:同期)?(?:末|底)?(?:的|相比|持平|下降|增长|增加|减少|提高|上升|基本|水平)");

	private static final Pattern BARE_WITHIN = Pattern.compile("(?:截至|截止|到|自|从|至)?" + WITHIN + ".*");

	private static final Pattern BACK = Pattern.compile("当月|当季|当年|同期.*");

	/** What stands before a sentence and is no part of it: 【资金与项目】, 一是, （二）. */
	private static final Pattern HEADING = Pattern
		.compile("\\s*(?:【[^】]{0,20}】|[一二三四五六七八九十]{1,2}[是、]|[（(][一二三四五六七八九十\\d]{1,2}[）)]|\\d{1,2}[.．、])?\\s*");

	private static final Pattern WITH_DAY = Pattern.compile(".*月" + DAY + ".*");

	private final String text;

	private final LocalDate on;

	private final List<TimeMark> marks = new ArrayList<>();

	private Times(String text, LocalDate on) {
		this.text = text;
		this.on = on;
	}

	/** The periods in the order of the text; {@code on} is the day of the text. */
	static List<TimeMark> find(String text, LocalDate on) {
		Times times = new Times(text, on);
		times.run();
		return times.marks;
	}

	private void run() {
		Matcher said = SAID.matcher(this.text);
		int at = 0;
		while (said.find(at)) {
			Period period = read(said.group(), before(said.start()));
			int end = said.end();
			if (period == null) {
				at = said.start() + 1;
				continue;
			}
			at = end;
			if (isAgain(said.group(), said.start())) {
				continue;
			}
			this.marks.add(new TimeMark(said.start(), end, period, isCompared(said.start(), end), leads(said.start())));
		}
	}

	/**
	 * Whether it only says how long the period is that was just named (2021—2023年三年间).
	 */
	private boolean isAgain(String said, int from) {
		TimeMark last = this.marks.isEmpty() ? null : this.marks.get(this.marks.size() - 1);
		return last != null && last.to() == from
				&& said.matches("(?:\\d{1,2}|" + CHINESE + "{1,2})年(?:来|间)?(?:[，,]?累计)?");
	}

	private boolean isCompared(int from, int to) {
		boolean after = WITH.matcher(this.text).region(to, this.text.length()).lookingAt();
		String before = this.text.substring(Math.max(0, from - 2), from);
		boolean word = COMPARED.matcher(before).find();
		boolean strong = word && !before.endsWith("为") && !before.endsWith("是") && !before.endsWith("于");
		return strong || (word && after);
	}

	private boolean leads(int from) {
		int start = Sentences.start(this.text, from);
		return HEADING.matcher(this.text.substring(start, from)).matches();
	}

	/** The last period that was named in the same paragraph. */
	private @Nullable TimeMark before(int from) {
		TimeMark last = this.marks.isEmpty() ? null : this.marks.get(this.marks.size() - 1);
		return (last != null && this.text.indexOf('\n', last.to()) < from && this.text.indexOf('\n', last.to()) >= 0)
				? null : last;
	}

	private @Nullable Period read(String said, @Nullable TimeMark before) {
		LocalDate day = day(said, before);
		String plain = plain(said);
		for (String one : List.of(plain, plain.replaceAll("[，,].*$", ""), plain.replaceAll("(?:累计|同期|度)$", ""))) {
			try {
				Period read = PeriodGrammar.read(over(one, day), day).period();
				return isEvent(said) ? Period.of(PeriodKind.YEAR, year(read)) : read;
			}
			catch (Unreadable ex) {
				// the next shorter way
			}
		}
		return null;
	}

	/** What is over by the day of the text is no plan (增加到2023年的1.68万元). */
	private static String over(String said, LocalDate day) {
		Matcher until = Pattern.compile("[到至](?:((?:19|20)\\d{2})年|今年|本年|去年|上年)").matcher(said);
		boolean over = until.matches() && (until.group(1) == null || Integer.parseInt(until.group(1)) <= day.getYear());
		return over ? said.substring(1) : said;
	}

	/** The period as the grammar reads it: without what took place, by months. */
	private static String plain(String said) {
		return said.replaceAll("^(?:至|到)(?=\\d{1,2}月)", "")
			.replaceAll("^[自从](.*?[年月])(?!起|以来)\\p{IsHan}{2,12}以来", "$1以来")
			.replaceAll("前(\\d{1,2}|[一二三四五六七八九十]{1,2})个月", "1—$1月")
			.replaceAll("^(?:到|至)?(.*年)[底末]前$", "到$1");
	}

	/** A day on which something took place is one of its year (2021年9月15日召开会议). */
	private static boolean isEvent(String said) {
		return WITH_DAY.matcher(said).matches() && !said.startsWith("截");
	}

	private static Span year(Period period) {
		LocalDate end = period.endsOn();
		return Span.parse("%04d".formatted((end != null) ? end.getYear() : 1900));
	}

	/** The day from which relative words count. */
	private LocalDate day(String said, @Nullable TimeMark before) {
		LocalDate end = (before != null) ? before.period().endsOn() : null;
		if (end == null || (before != null && before.compared())) {
			return this.on;
		}
		if (BACK.matcher(said).matches()) {
			return end;
		}
		boolean same = before != null && Sentences.start(this.text, before.from()) <= before.from();
		return (same && BARE_WITHIN.matcher(said).matches() && end.getYear() < this.on.getYear())
				? LocalDate.of(end.getYear(), 12, 31) : this.on;
	}

}

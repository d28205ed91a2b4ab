package cn.xieshou.values.grammar;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.Unit;
import cn.xieshou.values.grammar.Unreadable.Reason;

/**
 * Reads quantities (数量): 超2亿元, 1万余人, 1.2—1.5万亩, 三千二百万元, 不少于3家, 前100位.
 */
public final class QuantityGrammar {

	/** What counts how often, which is another unit: 3万亩次 are not 3万亩. */
	private static final Pattern OF_TIMES = Pattern.compile("次(?![要级日年月新品生]).*");

	/** Words that have a bounding word in them and bound nothing. */
	static final List<String> NO_BOUNDS = List.of("提前", "目前", "此前", "以前", "节约", "签约", "预约", "合约", "履约", "集约", "一般",
			"一共", "一次性", "附近", "最近", "就近", "邻近", "超计划", "超目标", "超额", "通过", "经过");

	/** What stands for a number that nobody says, 数十 and 若干. */
	private static final String VAGUE = "几数若";

	/** What denies what follows it, 未完成3家. */
	private static final Pattern DENIED = Pattern.compile("未(?!来)|没|[不非无]$");

	/**
	 * What says how much is missing (还差3家), bounds by a word unknown, 小100家, or counts
	 * from the end, 居后10%.
	 */
	private static final Pattern NOT_IT = Pattern.compile(".*[还尚仍][差缺]|.*缺口|[已刚]?满|小|(?:.*[居列名])?后");

	/** The most characters before a number that say something else. */
	private static final int LONGEST_LEAD = 14;

	private static final int LONGEST_VERB = 4;

	private static final int LONGEST_NOUN = 10;

	private final Cursor in;

	private final @Nullable Unit asked;

	private QuantityGrammar(String text, @Nullable Unit asked) {
		String plain = PlainWriting.of(text);
		this.in = new Cursor(Currencies.placed(SpokenNumerals.written(plain)));
		this.asked = (asked == null && plain.matches(".*个[多余来]?亿")) ? Unit.YUAN : asked;
	}

	/**
	 * Reads a quantity.
	 * @param asked a unit of what is asked for, in which a number without one is; may be
	 * {@code null}
	 * @throws Unreadable if the text is none
	 */
	public static QuantityReading read(String text, @Nullable Unit asked) {
		QuantityReading read = new QuantityGrammar(text, asked).read();
		return (asked != null) ? new AskedUnit(asked).fit(read) : read;
	}

	/**
	 * Reads a quantity in any unit.
	 * @param usual the unit of a number without one; may be {@code null}
	 * @throws Unreadable if the text is none
	 */
	public static QuantityReading readAny(String text, @Nullable Unit usual) {
		QuantityReading plain = PlainQuantity.read(text);
		return (plain != null) ? plain : readWhole(text, usual);
	}

	/** The same by the grammar alone. */
	static QuantityReading readWhole(String text, @Nullable Unit usual) {
		return new QuantityGrammar(text, usual).read();
	}

	/** Passes over what is said before the number until one begins. */
	private QuantityReading read() {
		StringBuilder lead = new StringBuilder();
		while (true) {
			QuantityReading read = quantity(lead.toString());
			if (read != null) {
				return read;
			}
			lead.append(passed(lead));
			if (lead.length() > LONGEST_LEAD) {
				throw new Unreadable(Reason.UNREADABLE);
			}
		}
	}

	private String passed(CharSequence lead) {
		int aside = Aside.length(this.in);
		if (aside > 0) {
			this.in.skip(aside);
			return "";
		}
		int start = this.in.mark();
		if (this.in.take("每") && Numeral.isPart(this.in.peek()) && WrittenUnit.readEach(this.in) != null) {
			return this.in.since(start);
		}
		this.in.back(start);
		String next = this.in.takeAny(NO_BOUNDS).orElse("");
		if (next.isEmpty()) {
			boolean counted = this.in.rest().matches("数(?![十百千万亿]).*") && !lead.isEmpty()
					|| (this.in.peek() == '数' && lead.toString().matches(".*[总人户个位件家次]"));
			if (!counted && !isWord(this.in.peek())) {
				throw new Unreadable(Reason.UNREADABLE, this.in.takeWhile(VAGUE + "干十百千万亿"));
			}
			next = String.valueOf(this.in.peek());
			this.in.skip(1);
		}
		return next;
	}

	private static boolean isWord(char one) {
		return Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN && !Numeral.isPart(one)
				&& VAGUE.indexOf(one) < 0;
	}

	/**
	 * Reads from here to the end.
	 * @return {@code null} if there is no number here
	 */
	private @Nullable QuantityReading quantity(String lead) {
		int start = this.in.mark();
		if (Aside.length(this.in) > 0 || NO_BOUNDS.stream().anyMatch(this.in::sees)) {
			return null;
		}
		Before before = Before.read(this.in);
		Average average = Average.of(lead);
		String verb = (before.takesVerb() && (lead.isEmpty() || !before.says("可"))) ? verb() : "";
		Term first = Term.read(this.in, before.says("上"));
		if (first == null) {
			this.in.back(start);
			return null;
		}
		if (DENIED.matcher(lead).find() || NOT_IT.matcher(lead).matches() || OfWhole.isDifference(lead)) {
			throw new Unreadable(Reason.UNREADABLE, lead);
		}
		before = before.bounds() ? before : before.or(OfWhole.bound(lead, first, this.in.since(start)));
		if (before.says("前")) {
			this.in.takeAny(List.of("强", "大", "甲"));
		}
		Term second = second(first);
		String noun = noun();
		Unit written = (second != null) ? second.unit() : first.unit();
		if (written != null && OF_TIMES.matcher(noun).matches()) {
			throw new Unreadable(Reason.UNKNOWN_UNIT, written.symbol() + "次");
		}
		Wording behind = (noun.isEmpty() || first.after() != null || (second != null && second.after() != null)) ? null
				: Wording.behind(noun);
		if (behind != null) {
			noun = noun.startsWith("(") ? "" : noun.substring(0, noun.length() - behind.word().length());
			first = first.then(behind);
		}
		boolean unnamed = first.unit() == null && first.after() == null && (second == null || second.unit() == null);
		if (!noun.isEmpty() && unnamed) {
			throw new Unreadable(Reason.UNKNOWN_UNIT, noun);
		}
		QuantityReading read = (second != null) ? range(before, first, second, average.rest() + verb + noun)
				: point(before, first, average.rest() + verb + noun);
		QuantityReading turned = (before.fall() || Deficit.isSaid(lead, read)) ? read.negated() : read;
		return average.isSaid() ? turned.in(average.unit(turned.unit(), this.asked)) : turned;
	}

	/** Passes over a verb between a bounding word and its number. */
	private String verb() {
		int start = this.in.mark();
		StringBuilder verb = new StringBuilder();
		while (isWord(this.in.peek()) && verb.length() < LONGEST_VERB) {
			verb.append(this.in.peek());
			this.in.skip(1);
		}
		if (!Numeral.isPart(this.in.peek())) {
			this.in.back(start);
			return "";
		}
		return verb.toString();
	}

	/** Reads the other end of a range, 3至5家 or 3家以上5家以下. */
	private @Nullable Term second(Term first) {
		int start = this.in.mark();
		boolean dash = this.in.takeAny(PlainWriting.DASHES).isPresent();
		boolean ends = first.after() != null && first.after().word().equals("以上");
		if (!dash && !ends) {
			return null;
		}
		this.in.takeWhile(",、");
		boolean number = Numeral.isPart(this.in.peek()) || this.in.sees("百分之") || this.in.sees("-");
		Term second = number ? Term.read(this.in, false) : null;
		if (second == null || (ends && (second.after() == null || second.after().bound() != Comparator.AT_MOST))) {
			this.in.back(start);
			return null;
		}
		this.in.takeAny(List.of("之间", "不等"));
		return second;
	}

	/** The thing that is counted or some other words after the unit. */
	private String noun() {
		this.in.take("大关");
		StringBuilder noun = new StringBuilder();
		while (isWord(this.in.peek())) {
			noun.append(this.in.peek());
			this.in.skip(1);
		}
		if (this.in.rest().matches("\\([^()\\d]+\\)")) {
			noun.append(this.in.rest());
			this.in.skip(this.in.rest().length());
		}
		if (!this.in.isAtEnd() || noun.length() > LONGEST_NOUN || noun.toString().equals("半")) {
			throw new Unreadable(Reason.UNREADABLE);
		}
		return noun.toString();
	}

	private QuantityReading point(Before before, Term written, String passedOver) {
		boolean first = before.says("前");
		Wording word = word(before,
				(first && written.after() != null && Rank.isTop(written.after().word())) ? null : written.after());
		Term term = first ? first(written) : withUnit(written);
		if (term.bare() && word == null && before.sign() == null) {
			throw new Unreadable(Reason.UNREADABLE);
		}
		Comparator bound = (before.sign() != null) ? before.sign() : (word != null) ? word.bound() : Comparator.EXACTLY;
		return QuantityReading.of(term.value(), unit(term), bound, (word != null) ? word.word() : null, passedOver);
	}

	/**
	 * The word that counts of one before and one after the number, which must say the
	 * same; 约500余人 is no more than about right.
	 */
	private static @Nullable Wording word(Before before, @Nullable Wording after) {
		if (after == null || !before.bounds()) {
			return (after != null) ? after : before.word();
		}
		Wording word = before.word();
		boolean odd = after.place() == Wording.Place.AFTER_NUMBER;
		if (word == null || (word.bound() != after.bound() && !(odd && word.bound() == Comparator.ABOUT))) {
			throw new Unreadable(Reason.UNREADABLE);
		}
		return word;
	}

	private Term first(Term term) {
		Unit unit = Rank.ofFirst(term.unit(), this.asked);
		return (term.unit() != null) ? new Term(term.value(), unit, null, null, false) : term.in(unit);
	}

	private Term withUnit(Term term) {
		if (term.unit() != null) {
			return term;
		}
		if (this.asked == null) {
			throw new Unreadable(Reason.UNKNOWN_UNIT);
		}
		return term.in(this.asked);
	}

	private static Unit unit(Term term) {
		if (term.unit() == null) {
			throw new Unreadable(Reason.UNKNOWN_UNIT);
		}
		return term.unit();
	}

	private QuantityReading range(Before before, Term low, Term high, String passedOver) {
		Wording after = (high.after() != null) ? high.after() : low.after();
		boolean ends = low.after() != null && low.after().bound() == Comparator.AT_LEAST;
		Wording word = ends ? null : (after != null) ? after : before.word();
		if (before.sign() != null || (word != null && !Wording.says(word.word(), Comparator.RANGE))
				|| (word != before.word() && before.bounds())) {
			throw new Unreadable(Reason.UNREADABLE);
		}
		Term to = (high.unit() == null && low.unit() != null) ? high.in(low.unit()) : withUnit(high);
		Term from = from(low, to);
		Unit unit = unit(to);
		if (!unit(from).isComparableWith(unit)) {
			throw new Unreadable(Reason.WRONG_DIMENSION, unit(from).symbol());
		}
		return QuantityReading.range(from.value().in(unit(from), unit), to.value(), unit,
				(word != null) ? word.word() : null, passedOver);
	}

	/**
	 * The lower end in the unit and the scale of the upper one, 3—5万头 begins at 30,000;
	 * or in the unit alone where that is what it must mean, 8000—1.2万人 begins at 8,000
	 * people.
	 */
	private static Term from(Term low, Term to) {
		Unit unit = unit(to);
		if (low.unit() != null || low.numeral() == null) {
			return low;
		}
		String plain = unit.symbol().replaceFirst("^[百千万亿]+(?=.)", "");
		if (low.numeral().scales().isEmpty()) {
			BigDecimal number = low.numeral().total();
			Term same = new Term(Fraction.of(number.movePointRight(to.power())), unit, null, null, false);
			if (same.value().compareTo(to.value()) <= 0) {
				return same;
			}
			int power = to.power() + Numeral.power(unit.symbol().substring(0, unit.symbol().length() - plain.length()));
			if (power > 0 && number.compareTo(BigDecimal.ONE.movePointRight(power - 1)) < 0) {
				throw new Unreadable(Reason.OUT_OF_BOUNDS);
			}
		}
		return low.in(Unit.find(plain).orElse(unit));
	}

}

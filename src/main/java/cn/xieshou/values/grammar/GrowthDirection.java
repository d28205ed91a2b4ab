package cn.xieshou.values.grammar;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import cn.xieshou.values.grammar.Unreadable.Reason;

/**
 * Which way something went (升降). Of several words of rise and fall the one that governs
 * the number counts, which is the last before it: 由升转降，下降0.3% fell, 在下降的基础上增长5% rose. A
 * single character is such a word where it stands right before the number or what bounds
 * it, so that 低收入, 少数民族, 减排量 and 降本 make no sign. Words of degree turn a fall before them
 * (降幅收窄).
 *
 * @param sign 1 for a rise, -1 for a fall, 0 if the text does not say
 * @param hedge a word that bounds the number from before (至少增长5%)
 * @param from where the number begins
 */
record GrowthDirection(int sign, String hedge, int from) {

	private static final List<String> RISES = List.of("正增长", "增长", "增加", "提高", "提升", "上升", "上涨", "回升", "反弹", "走高", "扩大",
			"攀升", "加快", "增幅", "增速", "涨幅", "多增", "多升", "多涨", "少降", "少减", "少跌", "增收", "多收", "多投入", "多支出", "多完成", "多引进",
			"多销售", "多签约", "多落地", "多安排", "净增", "高于", "快于", "高出", "新增", "前移", "前进", "增", "升", "涨", "多", "高", "↑");

	private static final List<String> FALLS = List.of("负增长", "下降", "减少", "降低", "下滑", "下跌", "下挫", "走低", "回落", "放缓", "缩减",
			"缩小", "缩水", "萎缩", "收缩", "削减", "压缩", "精简", "缩短", "压减", "收窄", "后移", "后退", "降幅", "减幅", "跌幅", "降速", "少增", "少升",
			"少涨", "多降", "多减", "多跌", "低于", "慢于", "少收", "减收", "少投入", "少支出", "少完成", "少引进", "少销售", "少签约", "少落地", "少安排", "减",
			"降", "跌", "少", "低", "↓");

	/** Falls that are themselves measured, whose change comes next. */
	private static final List<String> MEASURES = List.of("降幅", "减幅", "跌幅", "降速");

	/** What changes how much something fell. */
	private static final List<String> DEGREES = List.of("收窄", "扩大", "放缓", "加快", "缩小", "收缩");

	/** What may stand between a fall and its degree, 下降幅度收窄. */
	private static final Pattern TO_DEGREE = Pattern.compile("(幅度|速度|势头|态势|趋势|率)?(进一步|继续|持续|明显|有所|逐步)?");

	private static final Pattern MEASURED = Pattern.compile("(幅度|速度|率).*");

	/** Words that bound a number; 前 does not, since nothing grows by a place. */
	private static final List<String> BOUNDS = Wording.at(Wording.Place.BEFORE)
		.stream()
		.map(Wording::word)
		.filter((word) -> !word.equals("前"))
		.toList();

	/** What may stand between a single character and its number, 多出3家. */
	private static final Pattern PARTICLE = Pattern.compile("^(?:率?[为在]|出|去|率|[上过破](?=[百千万亿]))");

	/** A thing of one character that rises or falls, 降价5% and 增产3000吨. */
	private static final Pattern THING = Pattern.compile("^[增升涨减降跌](?![水雨雪解亏])\\p{IsHan}");

	/** A loss that rises, which is no rise of what it is said of. */
	private static final Pattern LOSS = Pattern.compile("[增多扩]亏");

	/** What may stand between a word that bounds and the one that says growth. */
	private static final Pattern BETWEEN = Pattern.compile("(同比|环比|实现|可|将|年均|实际)+$");

	/**
	 * Reads it.
	 * @param clause where the last clause of the text begins
	 * @throws Unreadable if what may be a fall does not govern the number
	 */
	static GrowthDirection read(String text, int clause) {
		Scan scan = new Scan(text, clause);
		scan.run();
		return scan.result();
	}

	/** The word at the end of a text that bounds what comes after it. */
	static String hedge(String before) {
		String text = BETWEEN.matcher(before).replaceFirst("");
		if (text.matches(".*(未|没|没有|不|最近|附近|目前|此前|提前|以前)")) {
			if (text.matches(".*(未|没|没有|不)")) {
				throw new Unreadable(Reason.UNREADABLE, text);
			}
			return "";
		}
		return BOUNDS.stream()
			.filter((word) -> text.endsWith(word))
			.max(Comparator.comparing(String::length))
			.orElse("");
	}

	private static int length(List<String> words, String text) {
		return words.stream().filter(text::startsWith).mapToInt(String::length).max().orElse(0);
	}

	/** Whether words that bound come next and right behind them the number, 低于5%. */
	private static boolean beginsNumber(String rest) {
		int at = length(BOUNDS, rest);
		for (int next = at; next > 0; at += next) {
			next = length(BOUNDS, rest.substring(at));
		}
		return at > 0 && at < rest.length() && Numeral.isPart(rest.charAt(at));
	}

	/** One passage over the text up to its number. */
	private static final class Scan {

		private final String text;

		/** Where what governs the number begins. */
		private final int clause;

		private int at;

		private int sign;

		/** Where the word begins that a bound stands before. */
		private int begin;

		private int from;

		/** The last word, empty if none counts yet. */
		private String last = "";

		private boolean looseFall;

		private int looseRise = -1;

		Scan(String text, int clause) {
			this.text = text;
			this.clause = says(text.substring(clause)) ? clause : 0;
			this.from = text.length();
		}

		private static boolean says(String clause) {
			return Stream.concat(RISES.stream(), FALLS.stream())
				.anyMatch((word) -> word.length() > 1 && clause.contains(word))
					|| clause.matches("(同比|环比)?[增升涨多高↑减降跌少低↓].*");
		}

		void run() {
			while (this.at < this.text.length()) {
				if (this.clause > 0 && this.at == this.clause) {
					this.sign = 0;
					this.last = "";
				}
				String rest = this.text.substring(this.at);
				if ((this.sign != 0 && Numeral.isPart(rest.charAt(0))) || beginsNumber(rest)) {
					return;
				}
				step(rest);
			}
		}

		private void step(String rest) {
			int bound = length(BOUNDS, rest);
			String same = (this.at < this.clause) ? this.text.substring(this.at, this.clause) : rest;
			int rise = length(RISES, same);
			int fall = length(FALLS, same);
			int word = Math.max(rise, fall);
			if (word == 0 || (word == 1 && bound > 1)) {
				this.at += Math.max(1, bound);
			}
			else if (word > 1 || governs(rest)) {
				count(rest.substring(0, word), (fall == word) ? -1 : 1);
			}
			else {
				this.looseFall |= fall > 0 || LOSS.matcher(rest).lookingAt();
				this.looseRise = (this.looseRise < 0 && rest.matches("[增升涨].*")) ? this.at + 1 : this.looseRise;
				this.at++;
			}
		}

		/** Whether a single character stands right before the number or its bound. */
		private boolean governs(String rest) {
			String next = PARTICLE.matcher(rest.substring(1)).replaceFirst("");
			if (beginsAmount(next)) {
				return this.clause == 0 || this.at + 1 != this.clause;
			}
			return this.sign == 0 && THING.matcher(rest).lookingAt() && beginsAmount(rest.substring(2));
		}

		private static boolean beginsAmount(String next) {
			return !next.isEmpty()
					&& (Numeral.isPart(next.charAt(0)) || next.matches("[-+负半≥≤><≈~=].*") || length(BOUNDS, next) > 0);
		}

		private void count(String word, int way) {
			boolean turns = this.sign < 0 && turns(word);
			if (this.sign == 0 || this.at != this.from) {
				this.begin = turns ? this.begin : this.at;
			}
			this.sign = turns ? -way : way;
			this.last = (MEASURES.contains(word) && turns) ? "" : word;
			this.from = this.at + word.length();
			if (word.endsWith("于")) {
				this.from = number(this.from);
			}
			this.at = this.from;
		}

		/** Whether the word says how the fall before it changed. */
		private boolean turns(String word) {
			String between = this.text.substring(this.from, this.at);
			boolean measured = MEASURES.contains(this.last)
					|| (FALLS.contains(this.last) && MEASURED.matcher(between).matches());
			return !this.last.isEmpty() && (measured || (DEGREES.contains(word) && !DEGREES.contains(this.last)
					&& FALLS.contains(this.last) && TO_DEGREE.matcher(between).matches()));
		}

		/** Where the number begins after what is compared with, 高于全省2.1个百分点. */
		private int number(int start) {
			int number = start;
			while (number < this.text.length() && number != this.clause && !Numeral.isPart(this.text.charAt(number))) {
				number++;
			}
			return number;
		}

		GrowthDirection result() {
			if (this.sign == 0 && this.looseFall) {
				throw new Unreadable(Reason.UNREADABLE, this.text);
			}
			if (this.sign == 0 && this.looseRise > 0) {
				return new GrowthDirection(1, hedge(this.text.substring(0, this.looseRise - 1)), this.looseRise);
			}
			return new GrowthDirection(this.sign, (this.sign != 0) ? hedge(this.text.substring(0, this.begin)) : "",
					(this.sign != 0) ? this.from : this.text.length());
		}

	}

}

package cn.xieshou.values.grammar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Comparator;

/**
 * A word with which texts bound a number (限定词), with its place and its
 * {@link Comparator}. The word stays with the value, because 超 and 不少于 do not say the
 * same.
 *
 * @param word the word
 * @param place where it is written
 * @param bound how it bounds the number
 */
public record Wording(String word, Place place, Comparator bound) {

	/** Where a word is written. */
	public enum Place {

		BEFORE, AFTER_NUMBER, AFTER_UNIT

	}

	/** Denials of what a word says (否定词), 不得低于. */
	private static final List<String> DENIALS = words(
			"不 不会 不能 不得 不应 不可 不宜 不再 不准 未 未能 尚未 并未 从未 仍未 还未 没 没有 没能 还没 尚不 还不 仍不");

	/**
	 * The one table of the words that bound a number, a word in two places says the same
	 * in both.
	 */
	private static final List<Wording> ALL = Stream.of(
			at(Place.BEFORE, Comparator.AT_LEAST,
					"超过 超出 超 逾 突破 冲破 跨越 跨过 越过 迈过 迈上 迈进 跃上 站上 跨上 登上 迈入 站稳 远超 远超过 大幅超过 多于 高出 不止 不只 不下 不下于 不亚于 "
							+ "超越 超逾 反超 冲上 至少 最少 最低 起码 最起码 少说 大于等于 高于等于 下限 下限为 底线 底线为 保底 最低为 最少为"),
			denied(Comparator.AT_LEAST, "少于 低于 小于 下于"),
			at(Place.BEFORE, Comparator.AT_MOST,
					"至多 最多 最高 顶多 充其量 少于 前 不及 控制在 限于 上限 上限为 封顶 限额 限额为 最高为 最多为 至多为 小于等于 低于等于"),
			denied(Comparator.AT_MOST, "超过 超出 超 逾 突破 多于 大于 高于 高出 达到 达 足 到 满"),
			at(Place.BEFORE, Comparator.ABOUT,
					"大约 大概 大致 大体 大体上 大略 约 约为 约达 约计 约合 约有 约莫 约略 估计 估算 估摸 粗略 粗计 粗算 匡算 差不多 几乎 几近 近乎 "
							+ "将近 近 接近 接近于 逼近 直逼 临近 趋近 趋近于 靠近 快到 快满 将满 行将达到 基本 基本达到 基本上"),
			at(Place.BEFORE, Comparator.MORE, "大于 高于"), at(Place.BEFORE, Comparator.LESS, "小于 低于"),
			at(Place.BEFORE, Comparator.EXACTLY, "达到 将达到 将达 可达到 可达 高达 多达 已达 已达到 达 可 仅 只 刚好 恰好 正好"),
			at(Place.AFTER_NUMBER, Comparator.AT_LEAST, "余 多 有余 挂零 +"), at(Place.AFTER_NUMBER, Comparator.ABOUT, "来"),
			at(Place.AFTER_UNIT, Comparator.AT_LEAST, "以上 之上 或以上 级 起 起步 起跳 打底 保底 开外 出头 冒头 往上 朝上 不止 都不止 还多"),
			at(Place.AFTER_UNIT, Comparator.AT_MOST, "以下 之下 或以下 以内 之内 以里 内 往下 不到 都不到 还不到 不足 封顶 上限 为限"),
			at(Place.AFTER_UNIT, Comparator.ABOUT, "左右 上下 前后 光景 上下浮动"))
		.flatMap(List::stream)
		.toList();

	/** Words before a number that is written in 百, 千, 万, 亿 only, 上万人. */
	static final List<Wording> BEFORE_SCALES = at(Place.BEFORE, Comparator.AT_LEAST, "上 过 破");

	/** Words after a part of something, 三分之一强. */
	static final List<Wording> AFTER_SHARES = Stream
		.concat(at(Place.AFTER_UNIT, Comparator.AT_LEAST, "强").stream(),
				at(Place.AFTER_UNIT, Comparator.AT_MOST, "弱").stream())
		.toList();

	private static final Map<Place, List<Wording>> BY_PLACE = ALL.stream()
		.sorted(java.util.Comparator.comparing((wording) -> -wording.word.length()))
		.collect(Collectors.groupingBy(Wording::place));

	private static final Map<String, Wording> BY_WORD = Stream.of(ALL, BEFORE_SCALES, AFTER_SHARES)
		.flatMap(List::stream)
		.collect(Collectors.toMap(Wording::word, Function.identity(), (first, second) -> first));

	/** Between which words and their number a verb may stand, 至少建设1个. */
	private static final List<String> BEFORE_VERBS = words(
			"至少 最少 最低 起码 不少于 不低于 不得少于 不得低于 至多 最多 最高 顶多 不超过 不得超过 不止 保底 仅 只 可");

	/** Words before a number that people write behind it as well, 3个至少. */
	private static final List<String> BEHIND = words("至少 至多 最多 最少 起码 大约 大概 估计 差不多");

	private static List<String> words(String words) {
		return List.of(words.split(" "));
	}

	private static List<Wording> at(Place place, Comparator bound, String words) {
		return words(words).stream().map((word) -> new Wording(word, place, bound)).toList();
	}

	private static List<Wording> denied(Comparator bound, String words) {
		return words(words).stream()
			.flatMap((word) -> DENIALS.stream().map((denial) -> new Wording(denial + word, Place.BEFORE, bound)))
			.toList();
	}

	/** All words that bound a number wherever it stands, each where it is written. */
	public static List<Wording> all() {
		return ALL.stream().filter((wording) -> wording.equals(BY_WORD.get(wording.word))).toList();
	}

	/** Those at a place, longer ones first. */
	public static List<Wording> at(Place place) {
		return BY_PLACE.getOrDefault(place, List.of());
	}

	/**
	 * The word that is written behind the thing counted (12家企业左右) or in brackets behind
	 * the number (2亿元（约）).
	 */
	static @Nullable Wording behind(String noun) {
		return ALL.stream()
			.filter((wording) -> !wording.isReaching())
			.filter((wording) -> noun.equals("(" + wording.word + ")")
					|| (noun.endsWith(wording.word) && (BEHIND.contains(wording.word)
							|| (wording.place == Place.AFTER_UNIT && wording.word.length() == 2))))
			.findFirst()
			.orElse(null);
	}

	/** The word with its first place. */
	public static Optional<Wording> of(@Nullable String word) {
		return (word != null) ? Optional.ofNullable(BY_WORD.get(word)) : Optional.empty();
	}

	/**
	 * What a denial denies that stands alone, so that a word after it is not what it
	 * seems.
	 */
	static boolean isDenial(String words) {
		return DENIALS.stream().anyMatch(words::endsWith);
	}

	/**
	 * Whether that word is one that says so; a range may be said to be about right, to
	 * have some more (20—30余家) or to be reached.
	 */
	public static boolean says(String word, Comparator comparator) {
		return of(word)
			.filter((wording) -> wording.bound == comparator
					|| (comparator == Comparator.RANGE && (wording.bound == Comparator.ABOUT
							|| wording.bound == Comparator.EXACTLY || wording.place == Place.AFTER_NUMBER)))
			.isPresent();
	}

	/** Whether a verb may stand between the word and its number. */
	boolean takesVerb() {
		return BEFORE_VERBS.contains(this.word);
	}

	/**
	 * Whether it only says that the number is reached (达), so that another word counts.
	 */
	boolean isReaching() {
		return this.bound == Comparator.EXACTLY;
	}

	/** A number with its unit and the word where it belongs. */
	public String write(String number, String unit) {
		return switch (this.place) {
			case BEFORE -> this.word + number + unit;
			case AFTER_NUMBER -> number + this.word + unit;
			case AFTER_UNIT -> number + unit + this.word;
		};
	}

}

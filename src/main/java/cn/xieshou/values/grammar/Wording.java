package cn.xieshou.values.grammar;

import java.util.List;
import java.util.Optional;
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

	private static final List<Wording> ALL = Stream
		.of(before(Comparator.AT_LEAST, "超过 超出 超 逾 突破 不少于 不小于 不低于 不下于 不下 至少 最少 最低 多于"),
				before(Comparator.AT_MOST, "不超过 未超过 不多于 不大于 不高于 至多 最多 最高 不足 不到 不满 未达 少于 前"),
				before(Comparator.ABOUT, "大约 大概 约为 约达 约 将近 近 接近 逼近 直逼"), before(Comparator.MORE, "大于 高于"),
				before(Comparator.LESS, "小于 低于"), before(Comparator.EXACTLY, "达到 将达到 将达 可达到 可达 高达 多达 已达 达 可 仅 只"),
				at(Place.AFTER_NUMBER, Comparator.AT_LEAST, "余 多 有余 +"), at(Place.AFTER_NUMBER, Comparator.ABOUT, "来"),
				at(Place.AFTER_UNIT, Comparator.AT_LEAST, "以上 级 起"),
				at(Place.AFTER_UNIT, Comparator.AT_MOST, "以下 以内 之内 内"), at(Place.AFTER_UNIT, Comparator.ABOUT, "左右 上下"))
		.flatMap(List::stream)
		.toList();

	/** Words before a number that is written in 百, 千, 万, 亿 only, 上万人. */
	static final List<Wording> BEFORE_SCALES = before(Comparator.AT_LEAST, "上 过 破");

	/** Between which words and their number a verb may stand, 至少建设1个. */
	private static final List<String> BEFORE_VERBS = List.of("至少", "最少", "最低", "不少于", "至多", "最多", "最高", "不超过", "仅", "只",
			"可");

	private static List<Wording> before(Comparator bound, String words) {
		return at(Place.BEFORE, bound, words);
	}

	private static List<Wording> at(Place place, Comparator bound, String words) {
		return Stream.of(words.split(" ")).map((word) -> new Wording(word, place, bound)).toList();
	}

	/** All words that bound a number wherever it stands. */
	public static List<Wording> all() {
		return ALL;
	}

	/** Those at a place, longer ones first. */
	public static List<Wording> at(Place place) {
		return ALL.stream()
			.filter((wording) -> wording.place == place)
			.sorted(java.util.Comparator.comparing((wording) -> -wording.word.length()))
			.toList();
	}

	/** The word with its first place. */
	public static Optional<Wording> of(@Nullable String word) {
		return Stream.concat(ALL.stream(), BEFORE_SCALES.stream())
			.filter((wording) -> wording.word.equals(word))
			.findFirst();
	}

	/**
	 * Whether that word is one that says so; a range may be said to be about right or
	 * reached.
	 */
	public static boolean says(String word, Comparator comparator) {
		return of(word)
			.filter((wording) -> wording.bound == comparator || (comparator == Comparator.RANGE
					&& (wording.bound == Comparator.ABOUT || wording.bound == Comparator.EXACTLY)))
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

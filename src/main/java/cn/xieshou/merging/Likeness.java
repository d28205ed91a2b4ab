package cn.xieshou.merging;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.register.Bigrams;

/**
 * What of a name is compared (名称比对): the name without width, case, signs and words that
 * say nothing (有限公司, 项目), its numbers and the places in it.
 *
 * @param bare the name without signs
 * @param core the bare name without words that say nothing
 * @param pairs the pairs of neighbouring characters of the core
 * @param numbers years, phases and numbers in the order of the name
 * @param places the counties, towns and villages that it names
 */
record Likeness(String bare, String core, Set<String> pairs, List<String> numbers, Set<String> places) {

	/** Cores of which one is part of the other may be the same from here, in percent. */
	private static final int PART = 60;

	private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern HOLLOW = Pattern.compile("(股份|控股)?(有限)?(责任)?公司|集团|(建设)?(项目|工程)|关于|的通知|的意见|的实施方案");

	private static final Pattern NUMBER = Pattern.compile("\\d+|[一二三四五六七八九十]+(?=[期批次届号季轮])|第[一二三四五六七八九十]+|[甲乙丙丁东南西北]区");

	private static final Pattern PLACE = Pattern.compile("\\p{IsHan}{2}(?:自治县|[县区市镇乡村])");

	static Likeness of(String name) {
		String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		String bare = SIGNS.matcher(plain).replaceAll("");
		String core = SIGNS.matcher(HOLLOW.matcher(plain).replaceAll("")).replaceAll("");
		String compared = (core.length() > 1) ? core : bare;
		return new Likeness(bare, compared, new HashSet<>(Arrays.asList(Bigrams.of(compared))), all(NUMBER, bare),
				Set.copyOf(all(PLACE, bare)));
	}

	private static List<String> all(Pattern pattern, String text) {
		List<String> found = new ArrayList<>();
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			found.add(matcher.group());
		}
		return found;
	}

	/**
	 * How much two names are alike, in percent; 0 where their numbers or the places in
	 * them tell them apart.
	 */
	int percent(Likeness other) {
		if (this.bare.equals(other.bare)) {
			return 100;
		}
		if (!this.numbers.equals(other.numbers) || tellApart(this.places, other.places)) {
			return 0;
		}
		if (this.core.equals(other.core)) {
			return 98;
		}
		int shared = 0;
		for (String pair : this.pairs) {
			shared += other.pairs.contains(pair) ? 1 : 0;
		}
		int alike = 200 * shared / Math.max(1, this.pairs.size() + other.pairs.size());
		return Math.max(alike, part(other));
	}

	private int part(Likeness other) {
		boolean shorter = this.core.length() <= other.core.length();
		String small = shorter ? this.core : other.core;
		String large = shorter ? other.core : this.core;
		int share = 100 * small.length() / Math.max(1, large.length());
		return (small.length() > 3 && share >= PART && large.contains(small)) ? Math.max(share, 80) : 0;
	}

	private static boolean tellApart(Set<String> one, Set<String> other) {
		return !one.isEmpty() && !other.isEmpty() && !one.containsAll(other) && !other.containsAll(one);
	}

	/** Whether one place may lie in the other; an unstated one may lie anywhere. */
	static boolean samePlace(@Nullable String one, @Nullable String other) {
		if (one == null || other == null) {
			return true;
		}
		String first = stem(one);
		String second = stem(other);
		return first.startsWith(second) || second.startsWith(first);
	}

	/** What is left of a code without trailing zeros: 4408 for Zhanjiang. */
	private static String stem(String region) {
		return region.replaceFirst("^(\\d\\d)0000$", "$1").replaceFirst("^(\\d{4})00$", "$1");
	}

}

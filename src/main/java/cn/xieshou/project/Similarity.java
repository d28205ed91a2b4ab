package cn.xieshou.project;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.register.Bigrams;
import cn.xieshou.values.RegionCode;

/**
 * How alike two projects are called (相似度). Names lose what says nothing (项目, 生产, 有限公司),
 * width, case and signs before they are compared by their pairs of neighbouring
 * characters.
 */
final class Similarity {

	/** Names at least this much alike may be one project, in percent. */
	static final int SAME_NAME = 60;

	/** With the same firm in the same place, so little is enough. */
	static final int SAME_FIRM = 25;

	private static final Pattern HOLLOW_IN_NAMES = Pattern.compile("(建设|生产|制造|加工|投资|产业)?(项目|工程)|项目|（.*?）|\\(.*?\\)");

	private static final Pattern HOLLOW_IN_FIRMS = Pattern.compile("(股份|集团|控股)?(有限)?(责任)?公司|集团|（.*?）|\\(.*?\\)");

	private Similarity() {
	}

	/** The pairs of a project's name that say something, all pairs if none does. */
	static Set<String> ofName(String name) {
		return pairs(name, HOLLOW_IN_NAMES);
	}

	/** The pairs of a firm's name that say something, all pairs if none does. */
	static Set<String> ofFirm(String firm) {
		return pairs(firm, HOLLOW_IN_FIRMS);
	}

	private static Set<String> pairs(String text, Pattern hollow) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		Set<String> pairs = new HashSet<>(Arrays.asList(Bigrams.of(hollow.matcher(plain).replaceAll(" "))));
		return pairs.isEmpty() ? new HashSet<>(Arrays.asList(Bigrams.of(plain))) : pairs;
	}

	/** Shared pairs against all of both (Dice), in percent. */
	static int percent(Set<String> one, Set<String> other) {
		if (one.isEmpty() || other.isEmpty()) {
			return 0;
		}
		long shared = one.stream().filter(other::contains).count();
		return (int) (200 * shared / (one.size() + other.size()));
	}

	/** How many pairs a name of so many must share to be alike enough with another. */
	static int needed(int pairs) {
		// 2·s / (n + m) ≥ p with m ≥ s gives s ≥ p·n / (2 − p)
		return Math.max(1, (int) Math.ceil(SAME_NAME * pairs / (200.0 - SAME_NAME)));
	}

	/** Whether one place may lie in the other; an unstated one may lie anywhere. */
	static boolean samePlace(@Nullable RegionCode one, @Nullable RegionCode other) {
		if (one == null || other == null) {
			return true;
		}
		String first = stem(one);
		String second = stem(other);
		return first.startsWith(second) || second.startsWith(first);
	}

	/** What is left of a code without trailing zeros: 4408 for Zhanjiang. */
	private static String stem(RegionCode region) {
		return region.code().replaceFirst("^(\\d\\d)0000$", "$1").replaceFirst("^(\\d{4})00$", "$1");
	}

}

package cn.xieshou.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.values.Unit;

/**
 * Which indicators of the catalogue a phrase may mean (指标匹配): by how much of the name or
 * of a synonym is in it, among those whose unit can be the one of the number.
 *
 * @param card the indicator
 * @param confidence from 0 to 1
 */
record IndicatorMatch(IndicatorCard card, double confidence) {

	/** From which confidence on it is offered first. */
	static final double SURE = 0.6;

	private static final double LEAST = 0.3;

	private static final String IDLE = "(?:累计|新增|全年|本年|实际|共|各类|总数|总量|总额|数量|数额|金额|个数|人数|家数|数)";

	/** The cards that answer to a phrase best, at most three. */
	static List<IndicatorMatch> of(String phrase, Unit unit, Collection<IndicatorCard> cards) {
		if (phrase.length() < 2) {
			return List.of();
		}
		List<IndicatorMatch> matches = new ArrayList<>();
		for (IndicatorCard card : cards) {
			double score = Stream.concat(Stream.of(card.name()), card.synonyms().stream())
				.mapToDouble((name) -> likeness(phrase, name))
				.max()
				.orElse(0);
			score *= fits(unit, card.unit()) ? 1 : 0.3;
			if (score >= LEAST) {
				matches.add(new IndicatorMatch(card, Math.round(score * 100) / 100.0));
			}
		}
		matches.sort(Comparator.comparing(IndicatorMatch::confidence)
			.reversed()
			.thenComparing((match) -> match.card().code()));
		return matches.subList(0, Math.min(3, matches.size()));
	}

	/**
	 * Whether a number in one unit can be a value in the other; what is counted, in any
	 * that counts.
	 */
	private static boolean fits(Unit unit, Unit own) {
		return unit.isComparableWith(own)
				|| (unit.countsWhole() && own.countsWhole() && !isPeople(unit) && !isPeople(own));
	}

	private static boolean isPeople(Unit unit) {
		return unit.base().startsWith("人") || unit.base().equals("户");
	}

	private static double likeness(String phrase, String name) {
		if (phrase.equals(name)) {
			return 1;
		}
		String one = phrase.replaceAll(IDLE, "");
		String other = name.replaceAll("[（(].*?[）)]", "").replaceAll(IDLE, "");
		if (one.isEmpty() || other.isEmpty()) {
			return 0;
		}
		if (one.equals(other)) {
			return 0.95;
		}
		Set<String> pairs = pairs(one);
		Set<String> others = pairs(other);
		int all = pairs.size() + others.size();
		pairs.retainAll(others);
		double dice = (all == 0) ? 0 : 2.0 * pairs.size() / all;
		boolean within = other.length() >= 3 && one.contains(other) || one.length() >= 3 && other.contains(one);
		return within ? Math.max(dice, 0.75) : dice * 0.9;
	}

	private static Set<String> pairs(String text) {
		Set<String> pairs = new HashSet<>();
		for (int i = 0; i + 1 < text.length(); i++) {
			pairs.add(text.substring(i, i + 2));
		}
		return pairs;
	}

}

package cn.xieshou.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.values.Unit;

/**
 * The names of the catalogue by the pairs of characters in them (指标名索引), so that a phrase
 * is compared only with those that have something of it.
 */
final class IndicatorIndex {

	private static final double LEAST = 0.3;

	/** What people have accepted before is offered first, below a name as it stands. */
	private static final double LEARNED = 0.9;

	private static final int MOST = 3;

	private static final Pattern IDLE = Pattern.compile("(?:累计|新增|全年|本年|实际|共|各类|总数|总量|总额|数量|数额|金额|个数|人数|家数|数)");

	private static final Pattern ASIDE = Pattern.compile("[（(].*?[）)]");

	private final Map<String, List<Name>> byPair = new HashMap<>();

	private final Map<String, IndicatorCard> learned;

	/**
	 * An index.
	 * @param cards the indicators
	 * @param learned phrases that were accepted before
	 */
	IndicatorIndex(Collection<IndicatorCard> cards, Map<String, IndicatorCard> learned) {
		this.learned = learned;
		for (IndicatorCard card : cards) {
			add(card, card.name());
			card.synonyms().forEach((synonym) -> add(card, synonym));
		}
	}

	private record Name(IndicatorCard card, String whole, String plain, Set<String> pairs) {

	}

	private void add(IndicatorCard card, String whole) {
		String plain = IDLE.matcher(ASIDE.matcher(whole).replaceAll("")).replaceAll("");
		Name name = new Name(card, whole, plain, pairs(plain));
		Set<String> all = pairs(whole);
		all.addAll(name.pairs());
		all.forEach((pair) -> this.byPair.computeIfAbsent(pair, (fresh) -> new ArrayList<>()).add(name));
	}

	/** The cards that answer to a phrase best, at most three. */
	List<IndicatorMatch> of(String phrase, Unit unit) {
		if (phrase.length() < 2) {
			return List.of();
		}
		Map<IndicatorCard, Double> scores = new IdentityHashMap<>();
		String plain = IDLE.matcher(phrase).replaceAll("");
		Set<String> pairs = pairs(plain);
		Set<String> all = pairs(phrase);
		all.addAll(pairs);
		Set<Name> names = Collections.newSetFromMap(new IdentityHashMap<>());
		all.forEach((pair) -> names.addAll(this.byPair.getOrDefault(pair, List.of())));
		names.forEach((name) -> scores.merge(name.card(), likeness(phrase, plain, pairs, name), Math::max));
		IndicatorCard before = this.learned.get(phrase);
		if (before != null) {
			scores.merge(before, LEARNED, Math::max);
		}
		List<IndicatorMatch> matches = new ArrayList<>();
		scores.forEach((card, likeness) -> {
			double score = likeness * (fits(unit, card.unit()) ? 1 : LEAST);
			if (score >= LEAST) {
				matches.add(new IndicatorMatch(card, Math.round(score * 100) / 100.0));
			}
		});
		matches.sort(Comparator.comparing(IndicatorMatch::confidence)
			.reversed()
			.thenComparing((match) -> match.card().code()));
		return List.copyOf(matches.subList(0, Math.min(MOST, matches.size())));
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

	private static double likeness(String phrase, String one, Set<String> pairs, Name name) {
		if (phrase.equals(name.whole())) {
			return 1;
		}
		String other = name.plain();
		if (one.isEmpty() || other.isEmpty()) {
			return 0;
		}
		if (one.equals(other)) {
			return 0.95;
		}
		long shared = pairs.stream().filter(name.pairs()::contains).count();
		int all = pairs.size() + name.pairs().size();
		double dice = (all == 0) ? 0 : 2.0 * shared / all;
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

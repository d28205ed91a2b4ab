package cn.xieshou.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Which periods the figures of some pairings are of (数据时期).
 *
 * @param years how many figures of each calendar year there are, the latest first
 * @param ending how many figures of any period that ends in each year, the latest first
 * @param undated how many figures state no period, or none that ends
 */
public record FigurePeriods(SortedMap<Integer, Long> years, SortedMap<Integer, Long> ending, long undated) {

	public static final FigurePeriods NONE = of(Map.of(), 0);

	private static final String YEAR = "year ";

	private static final String ENDS = "ends ";

	/**
	 * Of years that have not begun there is nothing to look back at; what is expected of
	 * them is not looked for by year.
	 * @param latest the last year that has begun
	 */
	static FigurePeriods of(Map<String, Long> counted, int latest) {
		SortedMap<Integer, Long> years = new TreeMap<>(Comparator.reverseOrder());
		SortedMap<Integer, Long> ending = new TreeMap<>(Comparator.reverseOrder());
		counted.forEach((key, count) -> {
			String year = key.substring(YEAR.length());
			boolean toCome = key.startsWith(YEAR) && !year.isEmpty() && Integer.parseInt(year) > latest;
			if (!year.isEmpty() && !toCome) {
				(key.startsWith(YEAR) ? years : ending).put(Integer.valueOf(year), count);
			}
		});
		return new FigurePeriods(years, ending, counted.getOrDefault(ENDS, 0L));
	}

	/**
	 * The latest year with at least half as many figures as the one with most, so that a
	 * few early figures of a new year do not hide all of the year before; {@code null} if
	 * there is no figure of any.
	 */
	public @Nullable Integer fullestOfTheLatest() {
		long most = this.years.values().stream().mapToLong(Long::longValue).max().orElse(0);
		return this.years.entrySet()
			.stream()
			.filter((year) -> year.getValue() * 2 >= most)
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(null);
	}

	/** The calendar years that there are figures of, the latest first. */
	public List<Integer> known() {
		return List.copyOf(this.years.keySet());
	}

}

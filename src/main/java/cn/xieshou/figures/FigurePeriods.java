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
 * @param certainty how sure the numbers are
 */
public record FigurePeriods(SortedMap<Integer, Long> years, SortedMap<Integer, Long> ending, long undated,
		Certainty certainty) {

	public static final FigurePeriods NONE = of(Map.of(), 0);

	private static final String YEAR = "year ";

	private static final String ENDS = "ends ";

	/**
	 * Of years that have not begun there is nothing to look back at; what is expected of
	 * them is not looked for by year.
	 * @param latest the last year that has begun
	 */
	static FigurePeriods of(Map<String, Long> counted, int latest) {
		SortedMap<Integer, Long> years = byYear(counted, YEAR);
		years.keySet().removeIf((year) -> year > latest);
		return new FigurePeriods(years, byYear(counted, ENDS), counted.getOrDefault(ENDS, 0L),
				new Certainty(counted.getOrDefault("sure exact", 0L), counted.getOrDefault("sure about", 0L),
						counted.getOrDefault("sure bound", 0L), counted.getOrDefault("sure not", 0L)));
	}

	private static SortedMap<Integer, Long> byYear(Map<String, Long> counted, String key) {
		SortedMap<Integer, Long> years = new TreeMap<>(Comparator.reverseOrder());
		counted.forEach((counts, count) -> {
			String year = counts.startsWith(key) ? counts.substring(key.length()) : "";
			if (!year.isEmpty()) {
				years.put(Integer.valueOf(year), count);
			}
		});
		return years;
	}

	/**
	 * How sure numbers are (把握): said exactly, as about right, with a bound or as a
	 * range, or not at all.
	 *
	 * @param exact how many are exact
	 * @param about how many are about right
	 * @param bounded how many have a bound, or are ranges
	 * @param missing how many have no value
	 */
	public record Certainty(long exact, long about, long bounded, long missing) {

		/** How many there are. */
		public long all() {
			return this.exact + this.about + this.bounded + this.missing;
		}

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

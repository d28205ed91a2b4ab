package cn.xieshou.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of records beside what the records say themselves (核对).
 *
 * @param keys the columns by which rows belong together
 * @param values the columns that are compared
 * @param kept what is kept: a query of keys and values
 * @param records the same, made from the records
 * @param name what a row is called
 */
public record Comparison(List<String> keys, List<String> values, Rows kept, Rows records, Name name) {

	/** What a row is called, by its key as texts. */
	@FunctionalInterface
	public interface Name {

		String of(Map<String, ?> key);

	}

	/** Who keeps something of records that can be made again from them. */
	@FunctionalInterface
	public interface Source {

		/** What is kept, to be compared within the transaction that asks. */
		List<Comparison> comparisons();

	}

	/** The rows that differ: keys, {@code kept_says} and {@code records_say}. */
	Rows differences() {
		List<@Nullable Object> arguments = new ArrayList<>(this.kept.arguments());
		arguments.addAll(this.records.arguments());
		String keys = String.join(", ", this.keys);
		return new Rows(
				"select %s, %s as kept_says, %s as records_say from (%s) k full join (%s) r using (%s) where %s order by %s"
					.formatted(each(this.keys, ", ", "%1$s::text"), said("k"), said("r"), this.kept.sql(),
							this.records.sql(), keys, each(this.values, " or ", "k.%1$s is distinct from r.%1$s"),
							keys),
				arguments);
	}

	private String said(String side) {
		return "concat_ws(', ', %s)".formatted(each(this.values, ", ",
				"case when k.%1$s is distinct from r.%1$s then '%1$s ' || coalesce(" + side + ".%1$s::text, '—') end"));
	}

	private static String each(List<String> columns, String separator, String piece) {
		Function<String, String> one = piece::formatted;
		return columns.stream().map(one).collect(Collectors.joining(separator));
	}

}

package cn.xieshou.rule;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Labels;

/**
 * Something that a rule found (命中).
 *
 * @param field the field that it stands at, {@code null} if several
 * @param key the message that says what was found
 * @param values the values of the message as text, constants by the keys of their labels
 * @param cites the records and figures that it rests on; a reader learns of those that
 * they may see
 */
public record Hit(@Nullable String field, String key, List<String> values, List<Cited> cites) {

	/** A record or figure that a hit rests on. */
	public record Cited(String type, UUID id) {

	}

	public static Hit at(@Nullable String field, String key, @Nullable Object... values) {
		return new Hit(field, key, Arrays.stream(values).map(Hit::text).toList(), List.of());
	}

	/** One hit, or none if the condition does not hold. */
	public static List<Hit> when(boolean condition, @Nullable String field, String key, @Nullable Object... values) {
		return condition ? List.of(at(field, key, values)) : List.of();
	}

	/** The same, resting on a further record. */
	public Hit citing(String type, UUID id) {
		return new Hit(this.field, this.key, this.values,
				java.util.stream.Stream.concat(this.cites.stream(), java.util.stream.Stream.of(new Cited(type, id)))
					.toList());
	}

	private static String text(@Nullable Object value) {
		return (value instanceof Enum<?> constant) ? Labels.key(constant) : String.valueOf(value);
	}

}

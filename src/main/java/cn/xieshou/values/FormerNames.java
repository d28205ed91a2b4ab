package cn.xieshou.values;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Constants that were called otherwise before (旧名), by name or label: what was accepted
 * so is accepted still.
 */
public interface FormerNames {

	/** What the constant was called before, none if it was always called so. */
	List<String> formerNames();

	static List<String> of(Enum<?> constant) {
		return (constant instanceof FormerNames named) ? named.formerNames() : List.of();
	}

	/** What all constants of a type were called before. */
	static List<String> all(Class<?> type) {
		return Arrays.stream(type.getEnumConstants()).flatMap((one) -> of((Enum<?>) one).stream()).toList();
	}

	/** The constant that has that name, or had it once. */
	static <E extends Enum<?>> Optional<E> constant(Class<E> type, String name) {
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.name().equalsIgnoreCase(name)
					|| of(constant).stream().anyMatch(name::equalsIgnoreCase))
			.findFirst();
	}

}

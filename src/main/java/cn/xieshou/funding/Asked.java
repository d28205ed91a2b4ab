package cn.xieshou.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

import cn.xieshou.values.Labels;
import cn.xieshou.values.PlainText;

/**
 * The conditions of the ledger as they were asked for (查询条件): what cannot be read is left
 * out, and said.
 */
final class Asked {

	private static final Set<String> KNOWN = Set.of("pairing", "fund", "project", "batch", "year", "step", "on",
			"example", "after", "lang");

	/** So much of a value is said again. */
	private static final int LONGEST_SHOWN = 60;

	private final MultiValueMap<String, String> parameters;

	private final Labels labels;

	private final List<String> refused = new ArrayList<>();

	Asked(MultiValueMap<String, String> parameters, Labels labels) {
		this.parameters = parameters;
		this.labels = labels;
		parameters.keySet()
			.stream()
			.filter((name) -> !KNOWN.contains(name))
			.forEach((name) -> this.refused.add(labels.text("list.unknownParameter", shown(name))));
	}

	/**
	 * The value of a condition, {@code null} if it is not asked for or not to be read.
	 */
	<T> @Nullable T read(String name, Function<String, Optional<T>> reader) {
		String text = this.parameters.getFirst(name);
		if (text == null || text.isBlank()) {
			return null;
		}
		Optional<T> read = tried(text, reader);
		if (read.isEmpty()) {
			this.refused.add(this.labels.text("list.badParameter", this.labels.text("ledger." + name), shown(text)));
		}
		return read.orElse(null);
	}

	private static <T> Optional<T> tried(String text, Function<String, Optional<T>> reader) {
		try {
			return reader.apply(text);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static String shown(String text) {
		return PlainText.forLog(text, LONGEST_SHOWN);
	}

	/** What was left out, in words. */
	List<String> refused() {
		return this.refused;
	}

}

package cn.xieshou.imports;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Rows as {@code COPY … FROM STDIN} takes them (成批写入的文本). */
final class CopyLines {

	private final StringBuilder text = new StringBuilder();

	private boolean begun;

	/** Ends a row. */
	void end() {
		this.text.append('\n');
		this.begun = false;
	}

	CopyLines add(@Nullable Object value) {
		if (this.begun) {
			this.text.append('\t');
		}
		this.begun = true;
		if (value == null) {
			this.text.append("\\N");
			return this;
		}
		String said = value.toString();
		int from = 0;
		for (int i = 0; i < said.length(); i++) {
			String escaped = escaped(said.charAt(i));
			if (escaped != null) {
				this.text.append(said, from, i).append(escaped);
				from = i + 1;
			}
		}
		this.text.append((from > 0) ? said.substring(from) : said);
		return this;
	}

	private static @Nullable String escaped(char one) {
		return switch (one) {
			case '\\' -> "\\\\";
			case '\t' -> "\\t";
			case '\n' -> "\\n";
			case '\r' -> "\\r";
			default -> null;
		};
	}

	/** Adds an array of texts, {@code null} if there are none. */
	CopyLines addAll(Collection<String> values) {
		return add(values.isEmpty() ? null
				: values.stream()
					.map((value) -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
					.collect(Collectors.joining(",", "{", "}")));
	}

	byte[] bytes() {
		return this.text.toString().getBytes(StandardCharsets.UTF_8);
	}

}

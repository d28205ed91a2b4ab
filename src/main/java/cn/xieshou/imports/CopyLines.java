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
		for (int i = 0; i < said.length(); i++) {
			char one = said.charAt(i);
			switch (one) {
				case '\\' -> this.text.append("\\\\");
				case '\t' -> this.text.append("\\t");
				case '\n' -> this.text.append("\\n");
				case '\r' -> this.text.append("\\r");
				default -> this.text.append(one);
			}
		}
		return this;
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

package cn.xieshou.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Where the cells of a column come from (栏目来源).
 *
 * @param kind what it is
 * @param key the column of the list of records, or the code of an indicator
 * @param formula how a computed one is computed, {@code null} for all others
 * @param part what is said of the indicator that the row is of, {@code null} for all
 * others
 */
record Source(Kind kind, String key, @Nullable Formula formula, @Nullable LinePart part) {

	/** What a source is. */
	enum Kind {

		/** Nothing in the books (手工填). */
		TYPED,

		/** The number of the row (序号). */
		NUMBER,

		/** The pairing that the row belongs to (结对关系). */
		PAIRING,

		/** Parts of the record that fill no single cell, on its page (见记录). */
		RECORD,

		/** A field of the record (记录字段). */
		FIELD,

		/** What an indicator comes to for the pairing of the row (指标). */
		INDICATOR,

		/** What is said of the indicator that the row is of (指标行). */
		LINE,

		/** What other columns of the row come to (计算栏). */
		COMPUTED

	}

	/** What is said of an indicator in a row of its own. */
	enum LinePart {

		DOMAIN, NAME, UNIT, TARGET, SIDE, VALUE, COMPLETION, EARLIER, GROWTH, DIFFERENCE, CONFIRMATION

	}

	/**
	 * Reads a source: {@code number}, {@code pairing}, {@code record},
	 * {@code field:name}, {@code indicator:code}, {@code line:value} or {@code =11/10}.
	 * @throws IllegalArgumentException if the text is none
	 */
	static Source parse(@Nullable String text) {
		if (text == null) {
			return new Source(Kind.TYPED, "", null, null);
		}
		if (text.startsWith("=")) {
			return new Source(Kind.COMPUTED, "", Formula.parse(text.substring(1)), null);
		}
		String[] parts = text.split(":", 2);
		String key = (parts.length == 2) ? parts[1] : "";
		return switch (parts[0]) {
			case "number", "pairing", "record" ->
				new Source(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), key, null, null);
			case "field" -> new Source(Kind.FIELD, key, null, null);
			case "indicator" -> new Source(Kind.INDICATOR, key, null, null);
			case "line" -> new Source(Kind.LINE, key, null, part(key));
			default -> throw new IllegalArgumentException("no source: " + text);
		};
	}

	private static LinePart part(String said) {
		return Arrays.stream(LinePart.values())
			.filter((part) -> part.name().toLowerCase(Locale.ROOT).equals(said))
			.findAny()
			.orElseThrow(() -> new IllegalArgumentException("no part of a line: " + said));
	}

	/** How it is computed. */
	Formula computation() {
		return Objects.requireNonNull(this.formula);
	}

	/** What of the line it says. */
	LinePart said() {
		return Objects.requireNonNull(this.part);
	}

}

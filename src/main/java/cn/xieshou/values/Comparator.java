package cn.xieshou.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * How a stated number bounds the true one (限定): exactly, at least (超, 逾, 不少于), at most
 * (不超过), about (约, 近).
 */
public enum Comparator {

	EXACTLY("="), AT_LEAST(">="), AT_MOST("<="), ABOUT("~");

	private final String code;

	Comparator(String code) {
		this.code = code;
	}

	/** The code in columns and JSON: {@code =}, {@code >=}, {@code <=} or {@code ~}. */
	@JsonValue
	public String code() {
		return this.code;
	}

	/**
	 * Reads a code.
	 * @throws IllegalArgumentException if it is none of the four
	 */
	@JsonCreator
	public static Comparator of(String code) {
		for (Comparator comparator : values()) {
			if (comparator.code.equals(code)) {
				return comparator;
			}
		}
		throw new IllegalArgumentException("No comparator " + code);
	}

	/**
	 * The comparator of a sum: one ≥ part makes it ≥, one ≤ part ≤; ≥ with ≤, and an
	 * approximate part with either, leave no bound; an approximate part makes an
	 * otherwise exact sum approximate.
	 * @return {@code null} if the sum has no bound
	 */
	public static @Nullable Comparator ofSum(int atLeast, int atMost, int about) {
		if ((atLeast > 0 && atMost > 0) || (about > 0 && atLeast + atMost > 0)) {
			return null;
		}
		if (atLeast > 0) {
			return AT_LEAST;
		}
		if (atMost > 0) {
			return AT_MOST;
		}
		return (about > 0) ? ABOUT : EXACTLY;
	}

}

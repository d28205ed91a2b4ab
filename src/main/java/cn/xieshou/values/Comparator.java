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

	/** The comparator of the number with its sign turned, or of what is divided by it. */
	Comparator turned() {
		return switch (this) {
			case AT_LEAST -> AT_MOST;
			case AT_MOST -> AT_LEAST;
			default -> this;
		};
	}

	/**
	 * The comparator of a sum: one ≥ part makes it ≥, one ≤ part ≤, both leave no bound;
	 * an approximate part makes an otherwise exact sum approximate.
	 * @return {@code null} if the sum has no bound
	 */
	public static @Nullable Comparator ofSum(int atLeast, int atMost, int about) {
		if (atLeast > 0 && atMost > 0) {
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

	/**
	 * The comparator of {@code this / divisor}, both positive.
	 * @return {@code null} if the quotient has no bound
	 */
	public @Nullable Comparator over(Comparator divisor) {
		Comparator turned = divisor.turned();
		if (this == EXACTLY || this == turned) {
			return turned;
		}
		if (turned == EXACTLY) {
			return this;
		}
		if (this == ABOUT) {
			return turned;
		}
		return (turned == ABOUT) ? this : null;
	}

}

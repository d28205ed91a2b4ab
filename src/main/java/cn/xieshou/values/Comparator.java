package cn.xieshou.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * How a stated number bounds the true one (限定): exactly, at least (超, 逾, 不少于), more than
 * (大于), at most (不超过), less than (小于), about (约, 近), or as a range (3—5).
 */
public enum Comparator {

	EXACTLY("="), AT_LEAST(">="), MORE(">"), AT_MOST("<="), LESS("<"), ABOUT("~"), RANGE("range");

	private final String code;

	Comparator(String code) {
		this.code = code;
	}

	/** The code in columns and JSON. */
	@JsonValue
	public String code() {
		return this.code;
	}

	/**
	 * Reads a code.
	 * @throws IllegalArgumentException if it is none of them
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

	/** Whether the true number is not below the stated one, or the lower end of it. */
	public boolean boundsBelow() {
		return this == EXACTLY || this == AT_LEAST || this == MORE || this == RANGE;
	}

	/** Whether the true number is not above the stated one, or the upper end of it. */
	public boolean boundsAbove() {
		return this == EXACTLY || this == AT_MOST || this == LESS || this == RANGE;
	}

	/** Whether the true number may be as large as it likes. */
	public boolean isOpenAbove() {
		return this == AT_LEAST || this == MORE;
	}

	/** Whether the true number may be as small as it likes. */
	public boolean isOpenBelow() {
		return this == AT_MOST || this == LESS;
	}

	/** Whether only some sources may say so: a strict bound or a range. */
	public boolean isStatement() {
		return this == MORE || this == LESS || this == RANGE;
	}

	/** The comparator of the number with its sign turned. */
	public Comparator turned() {
		return switch (this) {
			case AT_LEAST -> AT_MOST;
			case AT_MOST -> AT_LEAST;
			case MORE -> LESS;
			case LESS -> MORE;
			default -> this;
		};
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

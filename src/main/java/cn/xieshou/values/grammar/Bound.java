package cn.xieshou.values.grammar;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Comparator;

/**
 * How a number in a text bounds the true one (限定), with all that a text can say: strictly
 * more or less, and ranges, too.
 */
public enum Bound {

	EXACTLY("=", Comparator.EXACTLY), AT_LEAST(">=", Comparator.AT_LEAST), MORE(">", null),
	AT_MOST("<=", Comparator.AT_MOST), LESS("<", null), ABOUT("~", Comparator.ABOUT), RANGE("range", null);

	private final String code;

	private final @Nullable Comparator stored;

	Bound(String code, @Nullable Comparator stored) {
		this.code = code;
		this.stored = stored;
	}

	/** The comparator in JSON. */
	public String code() {
		return this.code;
	}

	/** The comparator of a stored quantity, empty if none says this. */
	public Optional<Comparator> stored() {
		return Optional.ofNullable(this.stored);
	}

	/** The bound of the number with its sign turned. */
	Bound turned() {
		return switch (this) {
			case AT_LEAST -> AT_MOST;
			case AT_MOST -> AT_LEAST;
			case MORE -> LESS;
			case LESS -> MORE;
			default -> this;
		};
	}

}

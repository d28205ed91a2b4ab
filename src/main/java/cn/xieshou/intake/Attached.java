package cn.xieshou.intake;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.grammar.GrowthReading;
import cn.xieshou.values.grammar.QuantityReading;

/**
 * What is said beside a figure and belongs to it (附属数字): its growth, how much of a target
 * it is, the target, what part of a whole.
 *
 * @param kind what it is
 * @param from where it begins
 * @param to where it ends
 * @param quote its text
 * @param quantity how much
 * @param growth the growth, {@code null} for other kinds
 */
record Attached(Kind kind, int from, int to, String quote, QuantityReading quantity, @Nullable GrowthReading growth) {

	/** Kinds of what belongs to a figure. */
	enum Kind {

		GROWTH, COMPLETION, TARGET, SHARE

	}

	/** The same in a text in which it begins later. */
	Attached moved(int by) {
		return new Attached(this.kind, this.from + by, this.to + by, this.quote, this.quantity, this.growth);
	}

	static Attached of(Kind kind, Amount amount) {
		return new Attached(kind, amount.from(), amount.to(), amount.quote(), amount.reading(), null);
	}

}

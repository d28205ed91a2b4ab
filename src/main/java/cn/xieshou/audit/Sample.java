package cn.xieshou.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A sample (样本).
 *
 * @param id its id
 * @param name what it is called
 * @param type the type of the records
 * @param pairing the code of the pairing, {@code null} for all
 * @param period the period, {@code null} for any
 * @param knownOn the moment of the books that it was drawn of
 * @param how how it was drawn
 * @param population how many there were to draw from
 * @param total what they come to in yuan, {@code null} where the type has no amount
 * @param drawn how many were drawn
 * @param drawnTotal what those come to
 * @param by who drew it
 * @param at when
 * @param root the root of the pairing, zeros for all
 */
record Sample(UUID id, String name, String type, @Nullable String pairing, @Nullable String period, Instant knownOn,
		How how, long population, @Nullable BigDecimal total, long drawn, @Nullable BigDecimal drawnTotal, String by,
		Instant at, UUID root) {

	/**
	 * How it was drawn.
	 *
	 * @param method the method
	 * @param seed what chance began with, empty where there was none
	 * @param size how many were asked for
	 * @param amount the least amount or the interval, in yuan
	 * @param rule the rule
	 */
	record How(SampleMethod method, String seed, @Nullable Integer size, @Nullable BigDecimal amount,
			@Nullable String rule) {

	}

	/** Whether fewer were to be had than were asked for. */
	public boolean isAll() {
		return this.how.size() != null && this.drawn < this.how.size();
	}

}

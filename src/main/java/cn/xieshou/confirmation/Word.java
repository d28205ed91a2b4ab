package cn.xieshou.confirmation;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import cn.xieshou.filing.Citation;
import cn.xieshou.values.Quantity;

/**
 * What somebody said of a difference (往来).
 *
 * @param kind what that was
 * @param by who
 * @param unit the body that person works for
 * @param party on which side, {@code null} if on none
 * @param at when
 * @param reason what was said
 * @param value the number that was given
 * @param evidence where that is written
 */
record Word(Kind kind, String by, @Nullable String unit, @Nullable Party party, Instant at, @Nullable String reason,
		@Nullable Quantity value, List<Citation> evidence) {

	/** What can be said. */
	enum Kind {

		/** It is not as filed (异议). */
		DISPUTED,

		/** The other side is right (采纳). */
		ACCEPTED,

		/** It is as filed, as evidence says (维持). */
		KEPT,

		/** Neither is right (第三个数). */
		THIRD,

		/** Both stand (两数并存). */
		APART,

		/** It is as filed (确认). */
		CONFIRMED,

		/** A new revision entered the books (入账). */
		POSTED,

		/** The record was voided (作废). */
		VOIDED,

		/** What was filed was taken back (撤回). */
		WITHDRAWN,

		/** It was filed again, and the objection goes on with it (重新提交). */
		CARRIED

	}

}

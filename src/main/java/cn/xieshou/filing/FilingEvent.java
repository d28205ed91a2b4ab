package cn.xieshou.filing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a filing (填报经过).
 *
 * @param kind what
 * @param actor who
 * @param actorName who, as shown
 * @param at when
 * @param step the review step it concerned
 * @param reason what was said
 * @param toStep to which review step it was sent back, {@code null} if to its author
 * @param remarks what was said of single fields
 */
public record FilingEvent(Kind kind, UUID actor, String actorName, Instant at, @Nullable Integer step,
		@Nullable String reason, @Nullable Integer toStep, List<Remark> remarks) {

	/** What can happen to a filing. */
	public enum Kind {

		/** Written (起草). */
		DRAFTED,

		/** Handed in (提交). */
		SUBMITTED,

		/** Taken back (撤回). */
		WITHDRAWN,

		/** A review step agreed (审核通过). */
		APPROVED,

		/** A review step sent it back (退回). */
		RETURNED,

		/** The other side agreed (对方确认). */
		CONFIRMED,

		/** The other side disagreed (对方异议). */
		DISPUTED,

		/** Entered the books (入账). */
		POSTED,

		/** Given from one author to another (交接). */
		HANDED_ON,

		/** Came with books that were brought in whole (装载). */
		LOADED;

		@JsonValue
		public String code() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

	}

}

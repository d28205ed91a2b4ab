package cn.xieshou.sharing;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.classification.Grade;

/**
 * A file that leaves only when a second person agrees (导出申请).
 *
 * @param id the request
 * @param account who wants it
 * @param name that person
 * @param unit the body the person works for
 * @param what the file, {@code projects.csv}
 * @param filter the conditions of the list
 * @param address where it is had
 * @param grade the highest grade in it
 * @param stoppedAt when it was not handed out
 * @param reason why it is wanted, {@code null} while nobody has asked
 * @param askedAt when it was asked for
 * @param decidedBy the second person
 * @param decidedAt when that person decided
 * @param accepted how
 */
record ExportRequest(UUID id, UUID account, String name, String unit, String what, String filter, String address,
		Grade grade, Instant stoppedAt, @Nullable String reason, @Nullable Instant askedAt, @Nullable String decidedBy,
		@Nullable Instant decidedAt, @Nullable Boolean accepted) {

	/** For so long a file may be taken after somebody has agreed. */
	static final Duration VALID = Duration.ofDays(7);

	/** How far a request is. */
	enum State {

		/** Nobody has said what for (待说明). */
		STOPPED,

		/** Waits for the second person (待第二人). */
		ASKED,

		/** May be taken (可下载). */
		AGREED,

		/** Could have been taken (已过期). */
		OVER,

		/** May not be taken (不同意). */
		REFUSED

	}

	State state(Instant now) {
		if (this.askedAt == null) {
			return State.STOPPED;
		}
		if (this.decidedAt == null) {
			return State.ASKED;
		}
		if (!Boolean.TRUE.equals(this.accepted)) {
			return State.REFUSED;
		}
		return this.decidedAt.plus(VALID).isAfter(now) ? State.AGREED : State.OVER;
	}

}

package cn.xieshou.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Filings that somebody approves together (成批通过), and how far that is.
 *
 * @param id the batch
 * @param owner whose act it is
 * @param at when it was asked for
 * @param filings how many were chosen
 * @param posted how many entered the books
 * @param passed how many went on to the next step
 * @param refused which were not approved, and why
 */
public record ApprovalBatch(UUID id, UUID owner, Instant at, int filings, int posted, int passed,
		List<Refused> refused) {

	/** How many are decided, one way or the other. */
	public int decided() {
		return this.posted + this.passed + this.refused.size();
	}

	public boolean isDone() {
		return decided() == this.filings;
	}

	/**
	 * A filing that was not approved.
	 *
	 * @param filing the filing
	 * @param code what forbids it
	 * @param message the same in words
	 */
	public record Refused(UUID filing, @Nullable String code, String message) {

	}

}

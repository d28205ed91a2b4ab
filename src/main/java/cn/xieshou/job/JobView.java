package cn.xieshou.job;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A job as people and programs see it (作业).
 *
 * @param label what it is called
 * @param owner who asked for it, null if the portal did
 * @param percent how much is done, null if that is not known
 * @param step what is being done now, in words
 * @param nextAt when it runs next
 * @param cancelRequested whether it ends when it next tells how far it is
 * @param cancellable whether it can be cancelled
 * @param runnable whether the reader may have it run now
 * @param error what it last failed of; null if it has not since it last succeeded
 */
record JobView(UUID id, String name, String label, @Nullable String owner, JobState state, long done,
		@Nullable Long total, @Nullable Integer percent, @Nullable String step, Instant requestedAt,
		@Nullable Instant startedAt, @Nullable Instant finishedAt, @Nullable Instant lastSuccess,
		@Nullable Instant nextAt, @Nullable String node, boolean cancelRequested, boolean cancellable, boolean runnable,
		@Nullable Failed error) {

	/**
	 * What a job failed of.
	 *
	 * @param id the number under which it is in the log
	 * @param text in words, with what happens next
	 * @param failures how often in a row
	 */
	record Failed(String id, String text, @Nullable Instant at, int failures) {

	}

	/** The look of its state, as for filings. */
	public String status() {
		return switch (this.state) {
			case WAITING -> "draft";
			case RUNNING -> "submitted";
			case DONE -> "posted";
			case FAILED -> "error";
			case CANCELLED -> "voided";
		};
	}

	/** Whether it was cancelled, or ends when it next tells how far it is. */
	boolean isCancelled() {
		return this.cancelRequested || this.state == JobState.CANCELLED;
	}

	boolean isOpen() {
		return this.state == JobState.WAITING || this.state == JobState.RUNNING;
	}

}

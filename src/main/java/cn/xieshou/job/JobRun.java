package cn.xieshou.job;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * One run of a job, as its work sees it (作业运行): where an earlier run stopped, and the
 * place to tell how far this one is. Telling it inside a transaction of the work keeps
 * both together.
 */
public final class JobRun {

	private final JobStore store;

	private final JobStore.Claim claim;

	private final BooleanSupplier stopping;

	private final Supplier<JobStore.Reached> from;

	private @Nullable String step;

	private @Nullable String stepOf;

	private boolean told;

	private boolean idle;

	JobRun(JobStore store, JobStore.Claim claim, Supplier<JobStore.Reached> from, BooleanSupplier stopping) {
		this.store = store;
		this.claim = claim;
		this.from = from;
		this.stopping = stopping;
	}

	/** How far a run that did not end had come. */
	public long done() {
		return this.from.get().done();
	}

	/** What a run that did not end kept last, null if there was none. */
	public @Nullable String checkpoint() {
		return this.from.get().checkpoint();
	}

	/**
	 * Names what is being done now.
	 * @param key a message
	 * @param of the argument of the message: itself the key of a message, or a text
	 */
	public void step(String key, @Nullable String of) {
		this.step = key;
		this.stepOf = of;
	}

	/** Tells how far the run is; ends it if it was cancelled or the node shuts down. */
	public void reached(long done, @Nullable Long total) {
		reached(done, total, null);
	}

	/**
	 * Tells how far the run is and from where another could go on; ends it if it was
	 * cancelled or the node shuts down.
	 */
	public void reached(long done, @Nullable Long total, @Nullable String checkpoint) {
		if (this.stopping.getAsBoolean()) {
			throw new JobStopped(JobStopped.Reason.SHUTDOWN);
		}
		boolean first = !this.told;
		this.told = true;
		Boolean cancelled = this.store.reached(this.claim, first,
				new JobStore.Progress(done, total, checkpoint, this.step, this.stepOf));
		if (cancelled == null) {
			throw new JobStopped(JobStopped.Reason.TAKEN_OVER);
		}
		if (cancelled) {
			throw new JobStopped(JobStopped.Reason.CANCELLED);
		}
	}

	/** Tells that there was nothing to do, so that the next run may come later. */
	public void foundNothing() {
		this.idle = true;
	}

	/** Whether it has told how far it is. */
	boolean hasTold() {
		return this.told;
	}

	boolean isIdle() {
		return this.idle;
	}

}

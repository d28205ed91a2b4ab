package cn.xieshou.job;

/**
 * Ends a run that is not to go on (作业中止); thrown through the work, which lets it pass.
 */
final class JobStopped extends RuntimeException {

	/** Why a run ends early. */
	enum Reason {

		/** Somebody cancelled it. */
		CANCELLED,

		/** This node shuts down; the run goes on elsewhere or after the next start. */
		SHUTDOWN,

		/** Another node has it, since this one was taken for dead. */
		TAKEN_OVER

	}

	private final Reason reason;

	JobStopped(Reason reason) {
		super(reason.name(), null, false, false);
		this.reason = reason;
	}

	Reason reason() {
		return this.reason;
	}

}

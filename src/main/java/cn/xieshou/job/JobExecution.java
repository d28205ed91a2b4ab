package cn.xieshou.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import cn.xieshou.values.Refusal;

/**
 * How a job runs on db-scheduler (作业执行): what follows when a run ends, fails, is stopped
 * or dies with its node.
 */
final class JobExecution<P> {

	/** So often a run fails or dies before it is given up, or waits for its next time. */
	static final int TRIES = 5;

	private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

	private static final Duration LAST_RETRY = Duration.ofMinutes(10);

	private final Job<P> job;

	private final JobStore store;

	private final JobFailures failures;

	private final JsonMapper json;

	/** How many runs of this node in a row found nothing to do. */
	private volatile int idle;

	JobExecution(Job<P> job, JobStore store, JobFailures failures, JsonMapper json) {
		this.job = job;
		this.store = store;
		this.failures = failures;
		this.json = json;
	}

	Task<Void> task() {
		return Tasks.custom(this.job.name(), Void.class)
			.onFailure(this::failed)
			.onDeadExecution(this::died)
			.execute(this::execute);
	}

	private CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
		JobStore.Claim claim = claim(context.getExecution());
		try {
			return (this.job.rhythm() != null) ? recurring(claim, context) : once(claim, context);
		}
		catch (JobStopped stopped) {
			return stopped(claim, stopped.reason());
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private CompletionHandler<Void> recurring(JobStore.Claim claim, ExecutionContext context) throws Exception {
		JobRun run = new JobRun(this.store, claim, () -> this.store.unfinished(claim.id()), stopping(context));
		this.job.work().run(payload("{}"), run);
		if (run.hasTold()) {
			this.store.finish(claim, JobState.DONE);
		}
		this.idle = run.isIdle() ? this.idle + 1 : 0;
		return (complete, operations) -> next(complete.getTimeDone(), complete, operations);
	}

	private CompletionHandler<Void> once(JobStore.Claim claim, ExecutionContext context) throws Exception {
		Optional<JobStore.Begun> found = this.store.begin(claim);
		if (found.isPresent()) {
			JobStore.Begun begun = found.get();
			if (begun.cancelRequested()) {
				throw new JobStopped(JobStopped.Reason.CANCELLED);
			}
			JobStore.Reached from = new JobStore.Reached(begun.done(), begun.checkpoint());
			this.job.work()
				.run(payload(Objects.requireNonNullElse(begun.payload(), "{}")),
						new JobRun(this.store, claim, () -> from, stopping(context)));
			this.store.finish(claim, JobState.DONE);
		}
		return (complete, operations) -> operations.remove();
	}

	private P payload(String text) {
		return this.json.readValue(text, this.job.payload());
	}

	private static java.util.function.BooleanSupplier stopping(ExecutionContext context) {
		return () -> context.getSchedulerState().isShuttingDown();
	}

	private CompletionHandler<Void> stopped(JobStore.Claim claim, JobStopped.Reason reason) {
		return switch (reason) {
			case CANCELLED -> {
				this.store.finish(claim, JobState.CANCELLED);
				yield (this.job.rhythm() != null)
						? (complete, operations) -> next(complete.getTimeDone(), notDone(complete), operations)
						: (complete, operations) -> operations.remove();
			}
			case SHUTDOWN -> (complete, operations) -> operations.reschedule(notDone(complete), complete.getTimeDone());
			case TAKEN_OVER -> (complete, operations) -> {
			};
		};
	}

	private void next(Instant ended, ExecutionComplete complete, ExecutionOperations<Void> operations) {
		operations.reschedule(complete, Objects.requireNonNull(this.job.rhythm()).after(ended, this.idle));
	}

	/**
	 * A run that was stopped has not done its work: the last time that was done stays.
	 */
	private static ExecutionComplete notDone(ExecutionComplete stopped) {
		Instant lastDone = stopped.getExecution().lastSuccess;
		return ExecutionComplete.success(stopped.getExecution(), lastDone, lastDone);
	}

	private void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
		Throwable error = complete.getCause().orElseThrow();
		if (this.failures.isAway(error)) {
			operations.reschedule(complete, complete.getTimeDone().plus(FIRST_RETRY));
		}
		else {
			retry(complete, operations, error);
		}
	}

	private void retry(ExecutionComplete complete, ExecutionOperations<Void> operations, Throwable error) {
		Rhythm rhythm = this.job.rhythm();
		int failures = complete.getExecution().consecutiveFailures;
		boolean last = failures + 1 >= TRIES;
		JobState state = (last && rhythm == null) ? JobState.FAILED : JobState.WAITING;
		this.store.failed(claim(complete.getExecution()), state, this.failures.of(this.job.name(), error));
		if (state == JobState.FAILED) {
			operations.remove();
		}
		else {
			operations.reschedule(complete, retryAt(complete.getTimeDone(), failures, last ? rhythm : null));
		}
	}

	/**
	 * Later with every failure; a recurring job that keeps failing waits for its next
	 * time.
	 */
	static Instant retryAt(Instant now, int failures, @Nullable Rhythm next) {
		Duration pause = FIRST_RETRY.multipliedBy((long) Math.pow(3, Math.min(failures, TRIES)));
		Instant retry = now.plus((pause.compareTo(LAST_RETRY) < 0) ? pause : LAST_RETRY);
		Instant due = (next != null) ? next.after(now, 0) : retry;
		return due.isAfter(retry) ? due : retry;
	}

	/** Its node died: another takes it over, unless it has killed nodes too often. */
	private void died(ExecutionComplete complete, ExecutionOperations<Void> operations) {
		if (complete.getExecution().consecutiveFailures + 1 >= TRIES && this.job.rhythm() == null) {
			retry(complete, operations, new Refusal("job.died", TRIES));
		}
		else {
			operations.reschedule(complete, complete.getTimeDone());
		}
	}

	private JobStore.Claim claim(Execution execution) {
		return new JobStore.Claim(UUID.fromString(execution.taskInstance.getId()), execution.version,
				Objects.requireNonNullElse(execution.pickedBy, ""));
	}

}

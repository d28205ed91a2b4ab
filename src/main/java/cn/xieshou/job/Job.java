package cn.xieshou.job;

import java.time.Duration;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

/**
 * A kind of background work (作业), declared as a bean by the room that does it. One node
 * runs it at a time. A run may end at any moment, with its node, and another node runs it
 * again: its work is done in small transactions, each of which leaves the books right.
 * The message {@code job.<name>} is what people call it.
 *
 * @param <P> what is asked of a single run, kept as JSON
 */
public final class Job<P> {

	private final String name;

	private final @Nullable Rhythm rhythm;

	private final Class<P> payload;

	private final Work<P> work;

	private Job(String name, @Nullable Rhythm rhythm, Class<P> payload, Work<P> work) {
		this.name = name;
		this.rhythm = rhythm;
		this.payload = payload;
		this.work = work;
	}

	/** What a job does, given what was asked of it. */
	@FunctionalInterface
	public interface Work<P> {

		void run(P payload, JobRun run) throws Exception;

	}

	/** What a job does that needs to be told nothing. */
	@FunctionalInterface
	public interface RecurringWork {

		void run(JobRun run) throws Exception;

	}

	/** Nothing that is asked. */
	public record Nothing() {

	}

	/** Runs with that pause after each run. */
	public static Job<Nothing> every(String name, Duration pause, RecurringWork work) {
		return every(name, pause, pause, work);
	}

	/**
	 * Runs with that pause after each run, and with longer ones, up to the longest, as
	 * long as runs find nothing to do ({@link JobRun#foundNothing()}).
	 */
	public static Job<Nothing> every(String name, Duration pause, Duration longest, RecurringWork work) {
		return new Job<>(name, new Rhythm.Every(pause, longest), Nothing.class, (nothing, run) -> work.run(run));
	}

	/**
	 * Runs once a day at that time in China; a portal that was down then runs it when it
	 * starts.
	 */
	public static Job<Nothing> nightly(String name, LocalTime at, RecurringWork work) {
		return new Job<>(name, new Rhythm.Nightly(at), Nothing.class, (nothing, run) -> work.run(run));
	}

	/** Runs when the portal itself asks for it, with no more than one at a time. */
	public static Job<Nothing> onDemand(String name, RecurringWork work) {
		return new Job<>(name, null, Nothing.class, (nothing, run) -> work.run(run));
	}

	/** Runs each time when somebody asks for it ({@link Jobs#request}). */
	public static <P> Job<P> onRequest(String name, Class<P> payload, Work<P> work) {
		return new Job<>(name, null, payload, work);
	}

	public String name() {
		return this.name;
	}

	@Nullable Rhythm rhythm() {
		return this.rhythm;
	}

	Class<P> payload() {
		return this.payload;
	}

	Work<P> work() {
		return this.work;
	}

}

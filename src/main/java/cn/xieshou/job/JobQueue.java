package cn.xieshou.job;

import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many jobs wait, run and fail on all nodes, and how long the oldest waits (作业队列),
 * for who watches the portal; also as the meters {@code xieshou.jobs} and
 * {@code xieshou.jobs.oldest}.
 */
@Component
public class JobQueue {

	/** Meters are read together, and need one answer. */
	private static final long KEPT = TimeUnit.SECONDS.toNanos(2);

	private final JdbcClient jdbc;

	private @Nullable Counts kept;

	private long keptAt;

	JobQueue(JdbcClient jdbc, MeterRegistry meters) {
		this.jdbc = jdbc;
		meter(meters, "due", Counts::due);
		meter(meters, "running", Counts::running);
		meter(meters, "failing", Counts::failing);
		TimeGauge.builder("xieshou.jobs.oldest", this, TimeUnit.SECONDS, (queue) -> queue.measured(Counts::oldest))
			.description("How long the job that waits the longest should have run")
			.register(meters);
	}

	/**
	 * All jobs.
	 *
	 * @param due how many should run by now and do not
	 * @param running how many run
	 * @param failing how many failed when they last ran
	 * @param oldest for how many seconds the one that waits the longest should have run
	 */
	public record Counts(long due, long running, long failing, long oldest) {

	}

	private void meter(MeterRegistry meters, String state, ToLongFunction<Counts> count) {
		Gauge.builder("xieshou.jobs", this, (queue) -> queue.measured(count))
			.description("Background jobs of all nodes")
			.tag("state", state)
			.register(meters);
	}

	public Counts counts() {
		return this.jdbc.sql("""
				select count(*) filter (where not picked and execution_time <= now()), count(*) filter (where picked),
				count(*) filter (where consecutive_failures > 0),
				extract(epoch from now() - min(execution_time) filter (where not picked and execution_time <= now()))
				from job_schedule
				""")
			.query((row, number) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
			.single();
	}

	/** A database that is away has no number. */
	private synchronized double measured(ToLongFunction<Counts> count) {
		if (this.kept == null || System.nanoTime() - this.keptAt > KEPT) {
			try {
				this.kept = counts();
				this.keptAt = System.nanoTime();
			}
			catch (DataAccessException ex) {
				return Double.NaN;
			}
		}
		return count.applyAsLong(this.kept);
	}

}

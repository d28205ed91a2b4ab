package cn.xieshou.job;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.annotation.PreDestroy;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Runs on this node what is due of the jobs of all rooms (作业节点), by db-scheduler. */
@Component
class JobNode {

	static final String SCHEDULE = "job_schedule";

	/** Of the ten connections, so that pages are never without. */
	private static final int THREADS = 5;

	/** A node that is not heard of four times is dead. */
	private static final Duration HEARTBEAT = Duration.ofSeconds(15);

	private static final int MISSED_HEARTBEATS = 4;

	private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(10);

	private final List<Job<?>> jobs;

	private final JobStore store;

	private final SchedulerClient schedule;

	private final Clock clock;

	private final Scheduler scheduler;

	JobNode(DataSource database, List<Job<?>> jobs, JobStore store, JobFailures failures, SchedulerClient schedule,
			JsonMapper json, Clock clock, @Value("${xieshou.jobs.poll-every:5s}") Duration pollEvery) {
		this.jobs = jobs;
		this.store = store;
		this.schedule = schedule;
		this.clock = clock;
		this.scheduler = scheduler(database, pollEvery, name(), tasks(jobs, store, failures, json));
	}

	/** Writes what is to be run, in the transaction of who asks for it. */
	@Bean
	static SchedulerClient schedulerClient(DataSource database) {
		return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
			.jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
			.tableName(SCHEDULE)
			.build();
	}

	static List<Task<?>> tasks(List<Job<?>> jobs, JobStore store, JobFailures failures, JsonMapper json) {
		return jobs.stream().<Task<?>>map((job) -> new JobExecution<>(job, store, failures, json).task()).toList();
	}

	static Scheduler scheduler(DataSource database, Duration pollEvery, String name, List<Task<?>> tasks) {
		return Scheduler.create(database, tasks)
			.jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
			.tableName(SCHEDULE)
			.schedulerName(new SchedulerName.Fixed(name))
			.threads(THREADS)
			.executorService(Executors.newFixedThreadPool(THREADS, new CustomizableThreadFactory("job-")))
			.pollUsingLockAndFetch(0.5, 1.0)
			.pollingInterval(pollEvery)
			.heartbeatInterval(HEARTBEAT)
			.missedHeartbeatsLimit(MISSED_HEARTBEATS)
			.shutdownMaxWait(SHUTDOWN_WAIT)
			.failureLogging(LogLevel.OFF, false)
			.build();
	}

	private static String name() {
		long process = ProcessHandle.current().pid();
		try {
			return InetAddress.getLocalHost().getHostName() + " " + process;
		}
		catch (UnknownHostException ex) {
			return String.valueOf(process);
		}
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		plan();
		this.scheduler.start();
	}

	/** Plans every recurring job that is not planned, or that now comes more often. */
	private void plan() {
		Map<UUID, Instant> planned = this.store.planned();
		Instant now = this.clock.instant();
		for (Job<?> job : this.jobs) {
			if (job.rhythm() != null) {
				UUID id = Jobs.onlyOne(job.name());
				TaskInstance<Void> instance = new TaskInstance<>(job.name(), id.toString());
				Instant due = Objects.requireNonNull(job.rhythm()).after(now, 0);
				if (!planned.containsKey(id)) {
					this.store.provide(id, job.name());
					this.schedule.scheduleIfNotExists(instance, due);
				}
				else if (planned.get(id).isAfter(due)) {
					this.schedule.reschedule(instance, due);
				}
			}
		}
	}

	/** Looks for what is due as soon as who asked for it has committed. */
	@TransactionalEventListener(fallbackExecution = true)
	void look(Jobs.Due due) {
		this.scheduler.triggerCheckForDueExecutions();
	}

	@PreDestroy
	void stop() {
		this.scheduler.stop();
	}

}

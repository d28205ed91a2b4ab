package cn.xieshou.job;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import cn.xieshou.retention.Kept;
import cn.xieshou.retention.Retention;

/** The rows of jobs: what was asked, how far it is, how it ended (作业表). */
@Repository
class JobStore {

	private static final String OPEN = "state in ('WAITING', 'RUNNING')";

	private static final String ROWS = """
			select j.id, j.name, j.owner_id, a.display_name as owner, j.state, j.done, j.total, j.step, j.step_of,
			j.cancel_requested, j.requested_at, j.started_at, j.finished_at, j.failed_at, j.error_id, j.error,
			j.error_en, coalesce(s.picked_by, j.node) as node, s.execution_time as next_at, s.last_success,
			coalesce(s.picked, false) as picked, coalesce(s.consecutive_failures, 0) as failures
			from job j left join job_schedule s on s.task_name = j.name and s.task_instance = j.id::text
			left join account a on a.id = j.owner_id
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	JobStore(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Bean
	static Job<?> forgetJobs(JobStore store, Retention retention) {
		return Job.nightly("job.forget", LocalTime.of(3, 40), (run) -> store.forget(retention.border(Kept.JOBS)));
	}

	/**
	 * A job as one node holds it.
	 *
	 * @param id the job
	 * @param number grows with every claim, so that an earlier holder changes no more
	 * @param node who holds it
	 */
	record Claim(UUID id, long number, String node) {

	}

	/** How far a run had come that did not end. */
	record Reached(long done, @Nullable String checkpoint) {

	}

	/** What is kept of a run under way. */
	record Progress(long done, @Nullable Long total, @Nullable String checkpoint, @Nullable String step,
			@Nullable String stepOf) {

	}

	/** What a run begins with. */
	record Begun(@Nullable String payload, long done, @Nullable String checkpoint, boolean cancelRequested) {

	}

	/** A failure in words, both null where it has none. */
	record Failure(String id, @Nullable String words, @Nullable String wordsEnglish) {

	}

	void insert(UUID id, String name, @Nullable UUID owner, @Nullable String payload) {
		this.jdbc
			.sql("insert into job (id, name, owner_id, payload, state, requested_at) values (?, ?, ?, ?, 'WAITING', ?)")
			.params(Arrays.asList(id, name, owner, payload, now()))
			.update();
	}

	/** For when each job is planned; for the past if a node runs it now. */
	Map<UUID, Instant> planned() {
		Map<UUID, Instant> planned = new HashMap<>();
		this.jdbc.sql("select task_instance, execution_time, picked from job_schedule").query((row) -> {
			planned.put(UUID.fromString(row.getString("task_instance")), row.getBoolean("picked") ? Instant.MIN
					: row.getObject("execution_time", OffsetDateTime.class).toInstant());
		});
		return planned;
	}

	/** Has a row for a recurring job; its claims are counted from the beginning. */
	void provide(UUID id, String name) {
		this.jdbc
			.sql("insert into job (id, name, state, requested_at) values (?, ?, 'WAITING', ?)"
					+ " on conflict (id) do update set claim = 0")
			.params(id, name, now())
			.update();
	}

	/** The jobs of an account, the latest first. */
	List<JobRow> of(UUID owner) {
		return this.jdbc.sql(ROWS + "where j.owner_id = ? order by j.requested_at desc limit 100")
			.param(owner)
			.query(JobRow.class)
			.list();
	}

	/** The jobs of the portal itself, and the latest of all accounts. */
	List<JobRow> all() {
		return this.jdbc
			.sql("(" + ROWS + "where j.owner_id is null) union all (" + ROWS
					+ "where j.owner_id is not null order by j.requested_at desc limit 100)")
			.query(JobRow.class)
			.list();
	}

	Optional<JobRow> find(UUID id) {
		return this.jdbc.sql(ROWS + "where j.id = ?").param(id).query(JobRow.class).optional();
	}

	/** Opens a job again that there is one of; false if it is open. */
	boolean open(UUID id, String name) {
		return this.jdbc
			.sql("insert into job as j (id, name, state, requested_at) values (?, ?, 'WAITING', ?)"
					+ " on conflict (id) do update set state = 'WAITING', claim = 0, done = 0, total = null,"
					+ " checkpoint = null, cancel_requested = false, requested_at = excluded.requested_at,"
					+ " started_at = null, finished_at = null where j.state not in ('WAITING', 'RUNNING')")
			.params(id, name, now())
			.update() == 1;
	}

	/** Begins or goes on; empty if there is nothing left to do. */
	Optional<Begun> begin(Claim claim) {
		return this.jdbc.sql(
				"update job set state = 'RUNNING', claim = ?, node = ?, started_at = coalesce(started_at, ?) where id = ?"
						+ " and claim <= ? and " + OPEN + " returning payload, done, checkpoint, cancel_requested")
			.params(claim.number(), claim.node(), now(), claim.id(), claim.number())
			.query(Begun.class)
			.optional();
	}

	/** How far a run of a recurring job had come that did not end. */
	Reached unfinished(UUID id) {
		return this.jdbc.sql("select done, checkpoint from job where id = ? and state = 'RUNNING'")
			.param(id)
			.query(Reached.class)
			.optional()
			.orElse(new Reached(0, null));
	}

	/**
	 * Keeps how far a run is.
	 * @param first whether a recurring run tells it for the first time
	 * @return whether it is to end, null if another node has it
	 */
	@Nullable Boolean reached(Claim claim, boolean first, Progress progress) {
		return this.jdbc.sql("""
				update job set state = 'RUNNING', claim = :claim, node = :node, done = :done, total = :total,
				checkpoint = :checkpoint, step = :step, step_of = :stepOf, cancel_requested = cancel_requested and
				(not :first or state = 'RUNNING'), started_at = case when :first and state <> 'RUNNING' then :now
				else coalesce(started_at, :now) end, finished_at = null
				where id = :id and claim <= :claim returning cancel_requested""")
			.param("claim", claim.number())
			.param("node", claim.node())
			.param("done", progress.done())
			.param("total", progress.total())
			.param("checkpoint", progress.checkpoint())
			.param("step", progress.step())
			.param("stepOf", progress.stepOf())
			.param("first", first)
			.param("now", now())
			.param("id", claim.id())
			.query(Boolean.class)
			.optional()
			.orElse(null);
	}

	void finish(Claim claim, JobState state) {
		this.jdbc
			.sql("update job set state = ?, finished_at = ?, checkpoint = null, step = null, step_of = null,"
					+ " cancel_requested = false where id = ? and claim <= ?")
			.params(state.name(), now(), claim.id(), claim.number())
			.update();
	}

	void failed(Claim claim, JobState state, Failure failure) {
		this.jdbc
			.sql("update job set state = ?, node = ?, failed_at = ?, error_id = ?, error = ?, error_en = ?,"
					+ " finished_at = case when ? then cast(? as timestamptz) end where id = ? and claim <= ?")
			.params(Arrays.asList(state.name(), claim.node(), now(), failure.id(), failure.words(),
					failure.wordsEnglish(), state == JobState.FAILED, now(), claim.id(), claim.number()))
			.update();
	}

	/**
	 * What waits is cancelled at once, what runs ends where it next tells how far it is.
	 */
	boolean cancel(UUID id) {
		return this.jdbc
			.sql("update job set cancel_requested = true, finished_at = case when state = 'WAITING' then"
					+ " cast(? as timestamptz) end, state = case when state = 'WAITING' then 'CANCELLED' else state end"
					+ " where id = ? and " + OPEN)
			.params(now(), id)
			.update() == 1;
	}

	/** Forgets what somebody asked for and what ended long ago. */
	void forget(OffsetDateTime before) {
		this.jdbc.sql("delete from job where owner_id is not null and finished_at < ? and not " + OPEN)
			.param(before)
			.update();
	}

	OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}

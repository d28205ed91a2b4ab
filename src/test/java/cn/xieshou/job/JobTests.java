package cn.xieshou.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.JobRuns;

import static org.assertj.core.api.Assertions.assertThat;

/** Jobs: who runs them, how far they are, how they end, who sees them. */
@DatabaseTest
class JobTests {

	@Autowired
	Jobs jobs;

	@Autowired
	JobStore store;

	@Autowired
	JobFailures failures;

	@Autowired
	List<Job<?>> kinds;

	@Autowired
	DataSource database;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JsonMapper json;

	@Autowired
	JobRuns runs;

	@Autowired
	Demo demo;

	private UUID account(String name) {
		return this.jdbc.queryForObject("select id from account where username = ?", UUID.class, name);
	}

	private UUID count(String mark, int to, int pause) {
		return this.jobs.request("test.count", account("team-suixi"), new TestJobs.Count(mark, to, pause));
	}

	private void awaitState(UUID id, String state) {
		this.runs.await("(select state from job where id = ?) = ?", id, state);
	}

	private JsonNode seen(UUID id) {
		return this.demo.get("team-suixi", "/jobs/" + id);
	}

	private static List<String> counted(String mark) {
		return TestJobs.counted.stream().filter((one) -> one.startsWith(mark + " ")).toList();
	}

	private static String[] numbers(String mark, int from, int to) {
		return IntStream.range(from, to).mapToObj((i) -> mark + " " + i).toArray(String[]::new);
	}

	@Test
	void aJobRunsSoonAndTellsHowFarItIs() {
		UUID id = count("plain", 5, 0);
		awaitState(id, "DONE");
		assertThat(counted("plain")).containsExactly(numbers("plain", 0, 5));
		JsonNode job = seen(id);
		assertThat(job.get("done").intValue()).isEqualTo(5);
		assertThat(job.get("total").intValue()).isEqualTo(5);
		assertThat(job.get("percent").intValue()).isEqualTo(100);
		assertThat(job.get("finishedAt").isNull()).isFalse();
		assertThat(job.get("cancellable").booleanValue()).isFalse();
	}

	@Test
	void aJobIsThereOnlyIfItsTransactionCommits() {
		UUID id = this.transaction.execute((status) -> {
			status.setRollbackOnly();
			return count("taken-back", 1, 0);
		});
		assertThat(this.demo.status("team-suixi", "/jobs/" + id)).isEqualTo(404);
		assertThat(this.jdbc.queryForObject("select count(*) from job_schedule where task_instance = ?", Long.class,
				"" + id))
			.isZero();
	}

	@Test
	void twoNodesRunEveryJobOnce() {
		Scheduler other = JobNode.scheduler(this.database, Duration.ofMillis(50), "the other node",
				JobNode.tasks(this.kinds, this.store, this.failures, this.json));
		other.start();
		try {
			List<UUID> ids = IntStream.range(0, 40).mapToObj((i) -> count("both" + i, 5, 20)).toList();
			ids.forEach((id) -> awaitState(id, "DONE"));
			IntStream.range(0, 40)
				.forEach((i) -> assertThat(counted("both" + i)).containsExactly(numbers("both" + i, 0, 5)));
			assertThat(this.jdbc.queryForList("select distinct node from job where id = any(?)", String.class,
					(Object) ids.toArray(UUID[]::new)))
				.hasSize(2)
				.contains("the other node");
		}
		finally {
			other.stop();
		}
	}

	/** A job as a node leaves it that is killed after three of five. */
	private UUID killed(String mark, int deaths) {
		return this.transaction.execute((status) -> {
			UUID id = count(mark, 5, 0);
			this.jdbc.update(
					"update job_schedule set picked = true, picked_by = 'killed', version = 2, consecutive_failures = ?,"
							+ " last_heartbeat = now() - interval '1 hour' where task_instance = ?",
					deaths, id.toString());
			this.jdbc.update("update job set state = 'RUNNING', claim = 2, node = 'killed', done = 3, total = 5,"
					+ " checkpoint = 'after 3' where id = ?", id);
			return id;
		});
	}

	private void lookForDeadNodes() {
		SettableClock clock = new SettableClock();
		clock.set(Instant.now());
		ManualScheduler watcher = TestHelper
			.createManualScheduler(this.database, JobNode.tasks(this.kinds, this.store, this.failures, this.json))
			.clock(clock)
			.tableName(JobNode.SCHEDULE)
			.build();
		watcher.runDeadExecutionDetection();
	}

	@Test
	void aJobOfAKilledNodeGoesOnWhereItStopped() {
		UUID id = killed("killed", 0);
		JobStore.Claim dead = new JobStore.Claim(id, 2, "killed");
		lookForDeadNodes();
		awaitState(id, "DONE");
		assertThat(counted("killed")).containsExactly(numbers("killed", 3, 5));
		assertThat(this.store.reached(dead, false, new JobStore.Progress(4, 5L, null, null, null)))
			.as("what the killed node would still write")
			.isNull();
	}

	@Test
	void aJobThatKillsEveryNodeIsGivenUp() {
		UUID id = killed("poison", JobExecution.TRIES - 1);
		lookForDeadNodes();
		awaitState(id, "FAILED");
		assertThat(seen(id).at("/error/text").stringValue()).contains("连续 5 次中途停止");
		assertThat(counted("poison")).isEmpty();
	}

	@Test
	void whatRunsIsCancelledWhereItNextTellsHowFarItIs() {
		UUID id = count("cancelled", 5000, 20);
		this.runs.await("(select done > 2 from job where id = ?)", id);
		JsonNode running = seen(id);
		assertThat(running.get("state").stringValue()).isEqualTo("RUNNING");
		assertThat(running.get("step").stringValue()).startsWith("已完成 ");
		assertThat(this.demo.page("team-suixi", "/jobs")).contains("<progress max=\"100\"", "hx-get=\"/jobs\"");
		JsonNode cancelled = Demo.json(this.demo.post("team-suixi", "/jobs/" + id + "/cancel", ""));
		assertThat(cancelled.get("cancelRequested").booleanValue()
				|| cancelled.get("state").stringValue().equals("CANCELLED"))
			.as("that it will end, or has in the meantime: " + cancelled)
			.isTrue();
		awaitState(id, "CANCELLED");
		int counted = counted("cancelled").size();
		assertThat(counted).isLessThan(5000);
		assertThat(this.demo.post("team-suixi", "/jobs/" + id + "/cancel", "")).hasStatusOk();
	}

	@Test
	void whatWaitsIsCancelledAtOnceAndNeverRuns() {
		UUID id = this.transaction.execute((status) -> {
			UUID asked = count("unwanted", 5, 0);
			this.jobs.cancel(asked);
			return asked;
		});
		assertThat(seen(id).get("state").stringValue()).isEqualTo("CANCELLED");
		this.runs.await("not exists (select 1 from job_schedule where task_instance = ?)", id.toString());
		assertThat(counted("unwanted")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "CANCELLED", "SHUTDOWN" })
	void aRecurringRunThatWasStoppedIsNotTheOneThatWasLastDone(JobStopped.Reason reason) {
		UUID id = UUID.randomUUID();
		Job<?> stopped = Job.nightly("test.stopped", LocalTime.of(3, 0), (run) -> {
			run.reached(1, 2L);
			this.store.cancel(id);
			throw new JobStopped(reason);
		});
		SettableClock tomorrow = new SettableClock();
		tomorrow.set(Instant.now().plus(Duration.ofDays(1)));
		var task = new JobExecution<>(stopped, this.store, this.failures, this.json).task();
		ManualScheduler node = TestHelper.createManualScheduler(this.database, task)
			.clock(tomorrow)
			.tableName(JobNode.SCHEDULE)
			.build();
		this.store.provide(id, "test.stopped");
		node.schedule(task.instance(id.toString()), tomorrow.now());
		this.jdbc.update("update job_schedule set last_success = '2026-01-01Z' where task_instance = ?", id.toString());
		node.runAnyDueExecutions();
		assertThat(this.jdbc.queryForMap(
				"select last_success = '2026-01-01Z' as kept, execution_time >= ? as planned,"
						+ " (select done from job where id = ?) as done from job_schedule where task_instance = ?",
				tomorrow.now().atOffset(ZoneOffset.UTC), id, id.toString()))
			.isEqualTo(Map.of("kept", true, "planned", true, "done", 1L));
		assertThat(this.jdbc.queryForObject("select cancel_requested from job where id = ?", Boolean.class, id))
			.as("that the next run is to end too")
			.isEqualTo(reason == JobStopped.Reason.SHUTDOWN);
		this.jdbc.update("delete from job_schedule where task_instance = ?", id.toString());
		this.jdbc.update("delete from job where id = ?", id);
	}

	@Test
	void aRecurringJobThatWaitsHasNothingToCancel() {
		UUID check = Jobs.onlyOne("rule.check");
		JsonNode refused = Demo.json(this.demo.post("sysadmin", "/jobs/" + check + "/cancel", ""));
		assertThat(refused.get("status").intValue()).isEqualTo(409);
		assertThat(refused.get("detail").stringValue()).contains("现在没有可以取消的运行");
		assertThat(this.demo.send("sysadmin", "/jobs/" + check + "/cancel")).hasStatus(409);
	}

	@Test
	void aJobCancelledTwiceOnThePageIsCancelledOnce() {
		UUID id = this.transaction.execute((status) -> {
			UUID asked = count("twice", 5, 0);
			this.jobs.cancel(asked);
			return asked;
		});
		assertThat(this.demo.send("team-suixi", "/jobs/" + id + "/cancel")).hasStatus(302);
		assertThat(this.demo.post("team-suixi", "/jobs/" + id + "/cancel", "")).hasStatusOk();
	}

	private UUID fail(String how, int before) {
		return this.transaction.execute((status) -> {
			UUID id = this.jobs.request("test.fail", account("team-suixi"),
					new TestJobs.Fail(UUID.randomUUID().toString(), how));
			this.jdbc.update("update job_schedule set consecutive_failures = ? where task_instance = ?", before,
					id.toString());
			return id;
		});
	}

	@Test
	void aFailureIsTriedAgainLaterAndForgottenWhenThatSucceeds() {
		UUID id = fail("once", 0);
		this.runs.await("(select failed_at is not null from job where id = ?) and"
				+ " (select not picked from job_schedule where task_instance = ?)", id, id.toString());
		JsonNode waiting = seen(id);
		assertThat(waiting.get("state").stringValue()).isEqualTo("WAITING");
		assertThat(waiting.at("/error/id").stringValue()).matches("E-[0-9A-F]{6}-\\d{8}");
		assertThat(waiting.at("/error/text").stringValue()).contains("出现意外错误", "自动重试");
		assertThat(waiting.at("/error/failures").intValue()).isEqualTo(1);
		assertThat(this.jobs.runNow("test.fail", id)).isTrue();
		awaitState(id, "DONE");
		assertThat(seen(id).get("error").isNull()).isTrue();
	}

	@Test
	void whatFailsTooOftenIsGivenUpInTheWordsOfItsRefusal() {
		UUID id = fail("refuse", JobExecution.TRIES - 1);
		awaitState(id, "FAILED");
		assertThat(seen(id).at("/error/text").stringValue()).isEqualTo("这个作业已经结束，不能再取消；已不再重试");
		assertThat(this.demo.page("team-suixi", "/jobs")).contains("不能再取消", "失败");
	}

	@Test
	void aJobOfAnotherIsLikeNone() {
		UUID id = count("foreign", 1, 0);
		awaitState(id, "DONE");
		for (String path : List.of("/jobs/" + id, "/jobs/" + UUID.randomUUID())) {
			assertThat(this.demo.status("official", path)).isEqualTo(404);
			assertThat(this.demo.post("official", path + "/cancel", "")).hasStatus(404);
			assertThat(this.demo.send("official", path + "/cancel")).hasStatus(404);
			assertThat(this.demo.send("official", path + "/run")).hasStatus(404);
		}
		assertThat(this.demo.send("team-suixi", "/jobs/" + id + "/run")).hasStatus(403);
		assertThat(this.demo.get("official", "/jobs").get("items").size()).isZero();
		assertThat(this.demo.page("official", "/jobs")).contains("还没有后台作业").doesNotContain("系统作业");
		assertThat(this.demo.page("team-suixi", "/jobs")).contains("我发起的作业").doesNotContain("系统作业");
	}

	@Test
	void whoAdministersThePortalSeesAllJobsAndRunsRecurringOnesNow() {
		UUID id = count("administered", 1, 0);
		UUID sweep = Jobs.onlyOne("signin.limits");
		assertThat(this.demo.status("sysadmin", "/jobs/" + id)).isEqualTo(200);
		assertThat(this.demo.page("sysadmin", "/jobs")).contains("系统作业", "汇总与计数入账", "清理登录限次", "建立检索索引", "立即运行",
				this.jdbc.queryForObject("select display_name from account where username = 'team-suixi'",
						String.class));
		assertThat(this.demo.page("sysadmin", "/home").replaceFirst("(?s).*<main", "")).contains("href=\"/jobs\"");
		assertThat(this.demo.send("sysadmin", "/jobs/" + sweep + "/run")).hasStatus(302);
		this.runs.await("(select last_success > now() - interval '1 minute' from job_schedule where task_instance = ?)",
				sweep.toString());
		assertThat(this.demo.get("sysadmin", "/jobs/" + sweep).get("lastSuccess").isNull()).isFalse();
	}

	@Test
	void everyJobIsNamedInBothLanguages() {
		for (String language : List.of("zh", "en")) {
			String page = this.demo.page("sysadmin", "/jobs?lang=" + language);
			this.kinds.stream()
				.filter((kind) -> !kind.name().startsWith("test."))
				.forEach((kind) -> assertThat(page).doesNotContain("job." + kind.name()));
		}
	}

}

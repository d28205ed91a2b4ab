package cn.xieshou;

import java.time.Duration;
import java.time.Instant;

import cn.xieshou.job.Jobs;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs jobs of the portal under test, and waits for their end. */
@TestComponent
public class JobRuns {

	private static final Duration LONGEST = Duration.ofSeconds(60);

	private final Jobs jobs;

	private final JdbcTemplate jdbc;

	JobRuns(Jobs jobs, JdbcTemplate jdbc) {
		this.jobs = jobs;
		this.jdbc = jdbc;
	}

	/** Runs a job that is run on demand, to its end. */
	public void run(String name) {
		awaitEnd(name);
		this.jobs.demand(name);
		awaitEnd(name);
		assertThat(state("name = ?", name)).isEqualTo("DONE");
	}

	/** Waits until no such job is to run or runs. */
	public void awaitEnd(String name) {
		await("not exists (select 1 from job where name = ? and state in ('WAITING', 'RUNNING'))", name);
	}

	/** Waits for something to be true in the database. */
	public void await(String condition, Object... arguments) {
		Instant end = Instant.now().plus(LONGEST);
		while (!Boolean.TRUE.equals(this.jdbc.queryForObject("select " + condition, Boolean.class, arguments))) {
			assertThat(Instant.now()).as(condition).isBefore(end);
			try {
				Thread.sleep(50);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	private String state(String condition, Object... arguments) {
		return this.jdbc.queryForObject("select state from job where " + condition, String.class, arguments);
	}

}

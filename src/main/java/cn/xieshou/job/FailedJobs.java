package cn.xieshou.job;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.values.Labels;

/** The jobs that have failed and did not succeed since (失败的作业). */
@Component
@Transactional(readOnly = true)
public class FailedJobs {

	/** A recurring job has failed until it succeeds again. */
	static final String SQL = """
			from job j left join job_schedule s on s.task_name = j.name and s.task_instance = j.id::text
			where j.error_id is not null and j.failed_at is not null and (j.state = 'FAILED' or (j.owner_id is null
			and s.task_name is not null and (s.last_success is null or s.last_success < j.failed_at)))
			""";

	private static final int MOST = 10;

	private final Labels labels;

	private final JdbcTemplate jdbc;

	FailedJobs(Labels labels, JdbcTemplate jdbc) {
		this.labels = labels;
		this.jdbc = jdbc;
	}

	/**
	 * A job that has failed.
	 *
	 * @param name what it is called
	 * @param errorId the number under which the log tells more
	 * @param at when
	 */
	public record Failed(String name, String errorId, Instant at) {

	}

	/** The latest. */
	public List<Failed> list() {
		return this.jdbc.query(
				"select j.name, j.error_id, j.failed_at " + SQL + " order by j.failed_at desc limit " + MOST,
				(row, number) -> new Failed(this.labels.text("job." + row.getString("name")), row.getString("error_id"),
						row.getObject("failed_at", OffsetDateTime.class).toInstant()));
	}

}

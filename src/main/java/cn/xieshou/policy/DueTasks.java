package cn.xieshou.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.values.Days;

/** The tasks that are due soon, or were lately (快到期的任务), where somebody enters. */
@Component
@Transactional(readOnly = true)
public class DueTasks {

	/** So many days before and after. */
	private static final int NEAR = 30;

	private static final int MOST = 10;

	private final Access access;

	private final RecordVisibility visibility;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	DueTasks(Access access, RecordVisibility visibility, JdbcTemplate jdbc, Clock clock) {
		this.access = access;
		this.visibility = visibility;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A task that is not done.
	 *
	 * @param id the task
	 * @param name its name
	 * @param owner who answers for it
	 * @param dueOn its day
	 * @param daysLeft how many days are left, negative when it is over
	 */
	public record Due(UUID id, String name, @Nullable String owner, LocalDate dueOn, int daysLeft) {

	}

	/** The tasks where the reader enters, by their day. */
	public List<Due> near() {
		LocalDate today = Days.today(this.clock);
		Condition scope = this.access.scope(Permission.ENTER).where("t").and(this.visibility.rows("tasks", "t.id"));
		List<Object> arguments = new ArrayList<>(List.of(today.minusDays(NEAR), today.plusDays(NEAR)));
		arguments.addAll(scope.arguments());
		return this.jdbc.query("select t.id, t.name, t.owner, t.due_on from task t where t.due_on between ? and ?"
				+ " and t.state is distinct from 'DONE' and " + scope.sql() + " order by t.due_on, t.id limit " + MOST,
				(row, number) -> {
					LocalDate dueOn = row.getObject("due_on", LocalDate.class);
					return new Due(row.getObject("id", UUID.class), row.getString("name"), row.getString("owner"),
							dueOn, (int) ChronoUnit.DAYS.between(today, dueOn));
				}, arguments.toArray());
	}

}

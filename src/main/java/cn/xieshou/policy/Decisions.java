package cn.xieshou.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.register.Records;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Days;

/**
 * What meetings decided and what became of it (议定事项督办), within the reader's scope. A
 * decision that is not carried out by its day is overdue from the day after, by the
 * calendar of China; nothing of that is kept.
 */
@Service
@Transactional(readOnly = true)
public class Decisions {

	private static final String DECISIONS = """
			select d.*, t.id as meeting_id, t.name as meeting_name,
			(select k.name from task k where k.id = d.task and %2$s) as task_name,
			(select p.name from %4$s p where p.id = d.project and %3$s) as project_name
			from meeting t cross join lateral jsonb_to_recordset(t.decisions) as d
			(number integer, text text, owner text, "dueOn" date, state text, "doneOn" date, task uuid, project uuid)
			where %1$s and %5$s order by %6$s limit ?
			""";

	private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

	private static final String BY_DAY = "coalesce(d.\"dueOn\", date '9999-12-31'), t.id, d.number";

	private static final String COUNTS = """
			select count(*) as open, count(*) filter (where d."dueOn" < ?) as overdue
			from meeting t cross join lateral jsonb_to_recordset(t.decisions) as d ("dueOn" date, state text)
			where %s and d.state <> 'DONE'
			""";

	private final JdbcClient jdbc;

	private final Records records;

	private final Registers registers;

	private final MeetingRegister meetings;

	private final Access access;

	private final RecordVisibility visibility;

	private final Clock clock;

	Decisions(JdbcClient jdbc, Records records, Registers registers, MeetingRegister meetings, Access access,
			RecordVisibility visibility, Clock clock) {
		this.jdbc = jdbc;
		this.records = records;
		this.registers = registers;
		this.meetings = meetings;
		this.access = access;
		this.visibility = visibility;
		this.clock = clock;
	}

	/** Where a decision stands today (督办状态). */
	public enum Standing {

		/** Not yet begun (未启动). */
		OPEN,

		/** Under way (推进中). */
		DOING,

		/** Carried out (已落实). */
		DONE,

		/** Not carried out although its day has passed (逾期). */
		OVERDUE

	}

	/**
	 * A decision as it is today.
	 *
	 * @param meeting the meeting that took it
	 * @param daysOverdue for how many days, {@code null} unless it is overdue
	 * @param task the task that it became; without a name if the reader may not see it
	 * @param project the project that it is about; likewise
	 */
	public record Standpoint(Linked meeting, int number, String text, @Nullable String owner, @Nullable LocalDate dueOn,
			Standing standing, @Nullable Integer daysOverdue, @Nullable LocalDate doneOn, @Nullable Linked task,
			@Nullable Linked project) {

	}

	/** A record with its name; neither where the reader may not see it. */
	public record Linked(@Nullable UUID id, @Nullable String name) {

	}

	/**
	 * The decisions of a meeting by number.
	 * @throws cn.xieshou.web.NotFound if there is no such meeting within the reader's
	 * scope
	 */
	public List<Standpoint> of(UUID meeting) {
		this.records.require(this.meetings, meeting);
		return read(new Condition("t.id = ?", List.of(meeting)), "d.number", Integer.MAX_VALUE);
	}

	/** The decisions that are overdue, the longest first. */
	public List<Standpoint> overdue(int most) {
		return read(new Condition("d.state <> 'DONE' and d.\"dueOn\" < ?", List.of(today())),
				"d.\"dueOn\", t.name, d.number", most);
	}

	/**
	 * The place of a decision among the open ones.
	 *
	 * @param dueOn its day, the last of all days if it has none
	 */
	public record Key(LocalDate dueOn, UUID meeting, int number) {

		public static Key of(Standpoint decision) {
			return new Key((decision.dueOn() != null) ? decision.dueOn() : LAST,
					Objects.requireNonNull(decision.meeting().id()), decision.number());
		}

	}

	/** How many decisions are open, and how many of them overdue. */
	public record Counts(int open, int overdue) {

	}

	/**
	 * The decisions of some meetings that are not yet carried out, by their days, those
	 * without one last.
	 * @param meetings which meetings, over the row {@code t}
	 * @param after the place after which they begin, {@code null} for the first
	 */
	public List<Standpoint> open(Condition meetings, @Nullable Key after, int most) {
		Condition open = meetings.and(new Condition("d.state <> 'DONE'", List.of()));
		if (after != null) {
			open = open.and(new Condition("(" + BY_DAY + ") > (?, ?, ?)",
					List.of(after.dueOn(), after.meeting(), after.number())));
		}
		return read(open, BY_DAY, most);
	}

	/** How many that are. */
	public Counts counts(Condition meetings) {
		List<Object> arguments = new ArrayList<>(List.of(today()));
		Condition all = readable("meetings", "t").and(meetings);
		arguments.addAll(all.arguments());
		return this.jdbc.sql(COUNTS.formatted(all.sql()))
			.params(arguments)
			.query((row, index) -> new Counts(row.getInt("open"), row.getInt("overdue")))
			.single();
	}

	private List<Standpoint> read(Condition which, String order, int most) {
		Condition tasks = readable("tasks", "k");
		Condition projects = readable("projects", "p");
		Condition meetings = readable("meetings", "t");
		List<Object> arguments = new ArrayList<>();
		for (Condition condition : List.of(tasks, projects, which, meetings)) {
			arguments.addAll(condition.arguments());
		}
		arguments.add(most);
		String sql = DECISIONS.formatted(which.sql(), tasks.sql(), projects.sql(),
				this.registers.require("projects").table(), meetings.sql(), order);
		LocalDate today = today();
		return this.jdbc.sql(sql).params(arguments).query((row, index) -> {
			LocalDate dueOn = row.getObject("dueOn", LocalDate.class);
			Standing standing = Standing.valueOf(row.getString("state"));
			boolean late = standing != Standing.DONE && dueOn != null && dueOn.isBefore(today);
			return new Standpoint(new Linked(row.getObject("meeting_id", UUID.class), row.getString("meeting_name")),
					row.getInt("number"), row.getString("text"), row.getString("owner"), dueOn,
					late ? Standing.OVERDUE : standing,
					late ? (int) (today.toEpochDay() - Objects.requireNonNull(dueOn).toEpochDay()) : null,
					row.getObject("doneOn", LocalDate.class),
					linked(row.getObject("task", UUID.class), row.getString("task_name")),
					linked(row.getObject("project", UUID.class), row.getString("project_name")));
		}).list();
	}

	private Condition readable(String type, String alias) {
		return this.access.scope(Permission.READ).where(alias).and(this.visibility.rows(type, alias + ".id"));
	}

	private static @Nullable Linked linked(@Nullable UUID id, @Nullable String name) {
		return (id != null) ? new Linked((name != null) ? id : null, name) : null;
	}

	private LocalDate today() {
		return Days.today(this.clock);
	}

}

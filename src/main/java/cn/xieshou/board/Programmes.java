package cn.xieshou.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Scope.Condition;

/**
 * Lists and plans with what they consist of (工程看板): who leads, the next day on which
 * something is due, and a light that follows from days and states; nothing of that is
 * kept.
 */
@Component
class Programmes {

	/** So many lists are shown. */
	private static final int LISTS = 30;

	private static final int PARTS = 500;

	/** So many days before its day something is amber. */
	private static final int NEAR = 30;

	private static final String COLUMNS = "t.id, t.parent_id, t.number, t.name, t.kind, t.owner, t.due_on, t.state";

	private static final String WHOLES = """
			select %s from task t where %s and t.parent_id is null and t.kind in ('PLAN', 'LIST', 'CAMPAIGN')
			order by exists (select 1 from task b where b.parent_id = t.id) desc, t.name, t.id limit %d
			""";

	private static final String OF_WHOLES = """
			select %s from task t where %s and t.parent_id = any(?)
			order by t.parent_id, length(t.number), t.number, t.name, t.id limit %d
			""";

	private static final String BELOW = """
			select t.parent_id, count(*) as n, count(*) filter (where t.state = 'DONE') as done,
			count(*) filter (where t.state is distinct from 'DONE' and t.due_on < ?) as late,
			min(t.due_on) filter (where t.state is distinct from 'DONE' and t.due_on >= ?) as next_due
			from task t where %s and t.parent_id = any(?) group by t.parent_id
			""";

	private final JdbcTemplate jdbc;

	private final AskedReader asking;

	Programmes(JdbcTemplate jdbc, AskedReader asking) {
		this.jdbc = jdbc;
		this.asking = asking;
	}

	/** How a task fares (红绿灯). */
	enum Light {

		/** It, or something below it, is past its day (逾期). */
		RED,

		/** Due within thirty days, or taken up again (临期). */
		AMBER,

		/** Under way or done (正常). */
		GREEN,

		/** Nobody says (未报). */
		NONE

	}

	/**
	 * All that is shown.
	 *
	 * @param more whether there are more lists
	 * @param all the list of all tasks
	 */
	record View(List<Whole> wholes, boolean more, String all) {

	}

	/**
	 * A list or plan.
	 *
	 * @param parts the first of its parts
	 * @param all how many parts it has
	 * @param done how many of them are done
	 */
	record Whole(Line line, List<Line> parts, int all, int done) {

	}

	/** What is below a task. */
	record Below(int count, int done, int late, @Nullable LocalDate nextDue) {

		private static final Below NOTHING = new Below(0, 0, 0, null);

	}

	/**
	 * A task.
	 *
	 * @param next the next day on which it, or something below it, is due
	 */
	record Line(UUID id, @Nullable UUID parent, @Nullable String number, String name, String kind,
			@Nullable String owner, @Nullable LocalDate dueOn, @Nullable String state, Below below,
			@Nullable LocalDate next, Light light) {

	}

	@Transactional(readOnly = true)
	public View of(Asked asked, LocalDate today) {
		Condition rows = this.asking.rows(asked, "tasks", "t");
		List<Line> found = this.jdbc.query(WHOLES.formatted(COLUMNS, rows.sql(), LISTS + 1), (row, number) -> line(row),
				rows.arguments().toArray());
		List<Line> wholes = found.subList(0, Math.min(found.size(), LISTS));
		Map<UUID, Below> underWholes = below(rows, ids(wholes), today);
		List<Line> parts = this.jdbc.query(OF_WHOLES.formatted(COLUMNS, rows.sql(), PARTS), (row, number) -> line(row),
				with(rows, ids(wholes)));
		Map<UUID, Below> underParts = below(rows, ids(parts), today);
		Map<UUID, List<Line>> byWhole = parts.stream()
			.map((part) -> lit(part, underParts.getOrDefault(part.id(), Below.NOTHING), today))
			.collect(Collectors.groupingBy((part) -> Objects.requireNonNull(part.parent())));
		return new View(wholes.stream().map((whole) -> {
			Below below = underWholes.getOrDefault(whole.id(), Below.NOTHING);
			return new Whole(lit(whole, below, today), byWhole.getOrDefault(whole.id(), List.of()), below.count(),
					below.done());
		}).toList(), found.size() > LISTS, asked.list("tasks"));
	}

	private static UUID[] ids(List<Line> lines) {
		return lines.stream().map(Line::id).toArray(UUID[]::new);
	}

	private static Object[] with(Condition condition, UUID[] last) {
		List<Object> all = new ArrayList<>(condition.arguments());
		all.add(last);
		return all.toArray();
	}

	private Map<UUID, Below> below(Condition rows, UUID[] of, LocalDate today) {
		List<Object> arguments = new ArrayList<>(List.of(today, today));
		arguments.addAll(List.of(with(rows, of)));
		Map<UUID, Below> below = new HashMap<>();
		this.jdbc.query(BELOW.formatted(rows.sql()), (row) -> {
			below.put(row.getObject("parent_id", UUID.class), new Below(row.getInt("n"), row.getInt("done"),
					row.getInt("late"), row.getObject("next_due", LocalDate.class)));
		}, arguments.toArray());
		return below;
	}

	private static Line line(ResultSet row) throws SQLException {
		return new Line(row.getObject("id", UUID.class), row.getObject("parent_id", UUID.class),
				row.getString("number"), row.getString("name"), row.getString("kind"), row.getString("owner"),
				row.getObject("due_on", LocalDate.class), row.getString("state"), Below.NOTHING, null, Light.NONE);
	}

	private static Line lit(Line line, Below below, LocalDate today) {
		boolean done = "DONE".equals(line.state());
		LocalDate own = done ? null : line.dueOn();
		boolean late = own != null && own.isBefore(today);
		LocalDate next = (own != null && !late) ? own : null;
		if (below.nextDue() != null && (next == null || below.nextDue().isBefore(next))) {
			next = below.nextDue();
		}
		return new Line(line.id(), line.parent(), line.number(), line.name(), line.kind(), line.owner(), line.dueOn(),
				line.state(), below, next, light(line.state(), late || below.late() > 0, next, today));
	}

	static Light light(@Nullable String state, boolean late, @Nullable LocalDate next, LocalDate today) {
		if (late) {
			return Light.RED;
		}
		if ("REOPENED".equals(state) || (next != null && !next.isAfter(today.plusDays(NEAR)))) {
			return Light.AMBER;
		}
		return ("DOING".equals(state) || "DONE".equals(state)) ? Light.GREEN : Light.NONE;
	}

}

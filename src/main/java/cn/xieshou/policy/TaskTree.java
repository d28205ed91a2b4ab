package cn.xieshou.policy;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.register.Records;
import cn.xieshou.values.Days;
import cn.xieshou.values.Quantity;

/**
 * What the parts of a task add up to (任务汇总), beside what its source says they are: the
 * whole tree below it, counted within the reader's scope.
 */
@Service
@Transactional(readOnly = true)
class TaskTree {

	/** Parts shown at once; a section of a real ledger has some dozens. */
	private static final int PARTS = 500;

	private static final String BELOW = """
			select t.id, t.parent_id, t.kind, t.state, t.due_on from task t where t.parent_id = any(?) and %s
			""";

	private static final String CHILDREN = """
			select t.id, t.number, t.name, t.kind, t.state, t.owner, t.due_on, t.closed_on from task t
			where t.parent_id = ? and %s order by length(t.number), t.number, t.name, t.id limit %d
			""";

	private final JdbcClient jdbc;

	private final Records records;

	private final TaskRegister tasks;

	private final Access access;

	private final RecordVisibility visibility;

	private final Clock clock;

	TaskTree(JdbcClient jdbc, Records records, TaskRegister tasks, Access access, RecordVisibility visibility,
			Clock clock) {
		this.jdbc = jdbc;
		this.records = records;
		this.tasks = tasks;
		this.access = access;
		this.visibility = visibility;
		this.clock = clock;
	}

	/**
	 * A task with its parts.
	 *
	 * @param counted what the whole tree below it adds up to
	 * @param stated what the source says, beside what was counted
	 * @param parts the parts right below it, each with what is below it
	 */
	record Tree(UUID id, String name, TaskKind kind, @Nullable TaskState state, Counted counted, List<Stated> stated,
			List<Part> parts) {

	}

	/** A part right below, with what is below that. */
	record Part(UUID id, @Nullable String number, String name, TaskKind kind, @Nullable TaskState state,
			@Nullable String owner, @Nullable LocalDate dueOn, @Nullable LocalDate closedOn, Counted counted) {

	}

	/**
	 * A number that the source states.
	 *
	 * @param what sections, measures, items or done
	 * @param stated the number as stated
	 * @param counted how many there are in the ledger
	 * @param difference counted less stated, in the stated unit; {@code null} as long as
	 * the ledger has no parts of the task, which is then not yet broken down
	 */
	record Stated(String what, Quantity stated, int counted, @Nullable BigDecimal difference) {

	}

	/**
	 * A part anywhere below the task.
	 *
	 * @param branch the part right below the task that it is or belongs to
	 */
	private record Below(UUID id, UUID parent, UUID branch, TaskKind kind, @Nullable TaskState state,
			@Nullable LocalDate dueOn) {

	}

	/** Parts counted by kind and state. */
	static final class Counted {

		private final Map<TaskKind, ByState> byKind = new EnumMap<>(TaskKind.class);

		private final ByState leaves = new ByState();

		private int overdue;

		private void add(Below part, boolean leaf, boolean overdue) {
			this.byKind.computeIfAbsent(part.kind(), (fresh) -> new ByState()).add(part.state());
			if (leaf) {
				this.leaves.add(part.state());
			}
			this.overdue += overdue ? 1 : 0;
		}

		/** All parts, of every level. */
		public Map<TaskKind, ByState> getByKind() {
			return this.byKind;
		}

		/**
		 * The parts that have no parts of their own: what is left to do is among them.
		 */
		public ByState getLeaves() {
			return this.leaves;
		}

		/** How many of the leaves are not closed although their day has passed. */
		public int getOverdue() {
			return this.overdue;
		}

		private int of(TaskKind kind) {
			ByState counted = this.byKind.get(kind);
			return (counted != null) ? counted.getTotal() : 0;
		}

	}

	/** A count by state; parts whose state is not reported are in the total only. */
	static final class ByState {

		private final Map<TaskState, Integer> states = new EnumMap<>(TaskState.class);

		private int total;

		private void add(@Nullable TaskState state) {
			this.total++;
			if (state != null) {
				this.states.merge(state, 1, Integer::sum);
			}
		}

		public int getTotal() {
			return this.total;
		}

		public Map<TaskState, Integer> getStates() {
			return this.states;
		}

		/** How many are closed. */
		public int done() {
			return this.states.getOrDefault(TaskState.DONE, 0);
		}

	}

	/**
	 * A task with its parts.
	 * @throws cn.xieshou.web.NotFound if there is none within the reader's scope
	 */
	Tree of(UUID id) {
		Task task = this.records.require(this.tasks, id);
		Condition scope = this.access.scope(Permission.READ).where("t").and(this.visibility.rows("tasks", "t.id"));
		Counted whole = new Counted();
		Map<UUID, Counted> byBranch = count(id, scope, whole);
		List<Object> arguments = new ArrayList<>(List.of(id));
		arguments.addAll(scope.arguments());
		List<Part> parts = this.jdbc.sql(CHILDREN.formatted(scope.sql(), PARTS))
			.params(arguments)
			.query((row, number) -> part(row, byBranch))
			.list();
		TaskForm form = task.form();
		return new Tree(id, form.name(), form.kind(), form.state(), whole, stated(form, whole), parts);
	}

	/**
	 * Counts the tree below a task, level by level. A leaf is a part that has none of its
	 * own, so that nothing is counted twice.
	 */
	private Map<UUID, Counted> count(UUID id, Condition scope, Counted whole) {
		Map<UUID, Below> tree = below(id, scope);
		Set<UUID> withParts = tree.values().stream().map(Below::parent).collect(Collectors.toSet());
		LocalDate today = Days.today(this.clock);
		Map<UUID, Counted> byBranch = new HashMap<>();
		for (Below part : tree.values()) {
			boolean leaf = !withParts.contains(part.id());
			boolean overdue = leaf && part.dueOn() != null && part.dueOn().isBefore(today)
					&& part.state() != TaskState.DONE;
			whole.add(part, leaf, overdue);
			if (!part.id().equals(part.branch())) {
				byBranch.computeIfAbsent(part.branch(), (fresh) -> new Counted()).add(part, leaf, overdue);
			}
		}
		return byBranch;
	}

	private Map<UUID, Below> below(UUID id, Condition scope) {
		Map<UUID, Below> tree = new LinkedHashMap<>();
		List<UUID> level = List.of(id);
		while (!level.isEmpty()) {
			List<Object> arguments = new ArrayList<>(List.of((Object) level.toArray(UUID[]::new)));
			arguments.addAll(scope.arguments());
			level = this.jdbc.sql(BELOW.formatted(scope.sql()))
				.params(arguments)
				.query((row, number) -> below(row, tree))
				.list()
				.stream()
				.filter((part) -> !part.id().equals(id) && tree.putIfAbsent(part.id(), part) == null)
				.map(Below::id)
				.toList();
		}
		return tree;
	}

	private static Below below(ResultSet row, Map<UUID, Below> tree) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		UUID parent = row.getObject("parent_id", UUID.class);
		Below above = tree.get(parent);
		return new Below(id, parent, (above != null) ? above.branch() : id, TaskKind.valueOf(row.getString("kind")),
				state(row), row.getObject("due_on", LocalDate.class));
	}

	private static @Nullable TaskState state(ResultSet row) throws SQLException {
		String state = row.getString("state");
		return (state != null) ? TaskState.valueOf(state) : null;
	}

	private static Part part(ResultSet row, Map<UUID, Counted> byBranch) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		return new Part(id, row.getString("number"), row.getString("name"), TaskKind.valueOf(row.getString("kind")),
				state(row), row.getString("owner"), row.getObject("due_on", LocalDate.class),
				row.getObject("closed_on", LocalDate.class), byBranch.getOrDefault(id, new Counted()));
	}

	private static List<Stated> stated(TaskForm form, Counted counted) {
		List<Stated> stated = new ArrayList<>();
		compare(stated, counted, "sections", form.statedSections(), counted.of(TaskKind.SECTION));
		compare(stated, counted, "measures", form.statedMeasures(), counted.of(TaskKind.MEASURE));
		compare(stated, counted, "items", form.statedItems(), counted.of(TaskKind.ITEM));
		compare(stated, counted, "done", form.statedDone(), counted.leaves.done());
		return stated;
	}

	private static void compare(List<Stated> all, Counted whole, String what, @Nullable Quantity stated, int counted) {
		if (stated != null) {
			boolean brokenDown = whole.leaves.total > 0;
			all.add(new Stated(what, stated, counted,
					brokenDown ? BigDecimal.valueOf(counted).subtract(stated.value()) : null));
		}
	}

}

package cn.xieshou.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.values.Days;
import cn.xieshou.values.Deadline;
import cn.xieshou.values.Labels;
import cn.xieshou.values.WorkingDays;

/**
 * What waits for the reader's decision (审核待办), a page at a time by key, and how much of
 * what it is.
 */
@Service
@Transactional(readOnly = true)
public class ReviewQueue {

	/** So many of those that wait the longest are counted. */
	public static final int COUNTED = 2_000;

	private static final String DUE = "coalesce(f.due_on, 'infinity'::date)";

	/** Whether the reader has agreed to it for another step of this review. */
	private static final String PASSED = "exists (select 1 from filing_event e where e.root_id = f.root_id"
			+ " and e.filing_id = f.id and e.kind = 'APPROVED' and e.actor_id = ? and e.at >= f.submitted_at"
			+ " and e.step <> f.step)";

	private static final String ROW = "select f.id, f.version, f.type, f.pairing_id, f.author_name, f.lines,"
			+ " f.waiting_since, f.due_on, l.action, " + Subjects.SQL + " as subject, " + FilingPlaces.DAYS
			+ " as days,"
			+ " f.steps -> (f.step - 1) ->> 'name' as step_name, jsonb_array_length(f.warnings) as warned, %s as holds, "
			+ PASSED + " as passed, (select count(*) from filing_event e where e.root_id = f.root_id"
			+ " and e.filing_id = f.id and e.kind = 'SUBMITTED') as times, (select coalesce(e.reason, e.remarks -> 0 ->> 'text')"
			+ " from filing_event e where e.root_id = f.root_id and e.filing_id = f.id and e.kind = 'RETURNED'"
			+ " order by e.number desc limit 1) as returned from filing f" + Subjects.JOIN;

	private final FilingLists lists;

	private final Access access;

	private final PairingTree tree;

	private final Labels labels;

	private final WorkingDays workingDays;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	ReviewQueue(FilingLists lists, Access access, PairingTree tree, Labels labels, WorkingDays workingDays,
			JdbcTemplate jdbc, Clock clock) {
		this.lists = lists;
		this.access = access;
		this.tree = tree;
		this.labels = labels;
		this.workingDays = workingDays;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Why a filing is not approved together with others. */
	public enum Obstacle {

		/** It waits for the other side's confirmation, not for this reader's review. */
		CONFIRMS,

		/** The reader agreed to it for another step. */
		PASSED,

		/** Rules found something that is to be read. */
		WARNED

	}

	/**
	 * A filing that waits.
	 *
	 * @param id the filing
	 * @param version the version that is looked at
	 * @param subject what it is about
	 * @param type its record type in words
	 * @param action what its first line proposes, {@code null} if it has none
	 * @param pairing the name of its pairing, {@code null} if it has none
	 * @param author who wrote it
	 * @param lines how many lines it has
	 * @param step what the step is called that it waits for
	 * @param since since when it waits
	 * @param waited for how many days
	 * @param deadline by when it is to be decided, {@code null} if no day is set
	 * @param warned how many warnings it has
	 * @param times how often it was handed in
	 * @param returned why it was returned last, {@code null} if it never was
	 * @param obstacle why it is not approved together with others, {@code null} if it can
	 * be
	 * @param key its place in the queue
	 */
	public record Item(UUID id, int version, String subject, String type, @Nullable LineAction action,
			@Nullable String pairing, String author, int lines, String step, Instant since, int waited,
			@Nullable Deadline deadline, int warned, int times, @Nullable String returned, @Nullable Obstacle obstacle,
			QueueKey key) {

	}

	/**
	 * The next filings that wait.
	 * @param size how many at most
	 */
	public List<Item> page(QueueChoice choice, int size) {
		Condition held = this.lists.held();
		Condition wanted = wanted(choice);
		List<Object> arguments = new ArrayList<>(held.arguments());
		arguments.add(this.access.actor().id());
		arguments.addAll(wanted.arguments());
		if (choice.from() != null) {
			Condition after = choice.from().after(choice.oldest(), DUE);
			wanted = wanted.and(after);
			arguments.addAll(after.arguments());
		}
		arguments.add(size);
		return this.jdbc.query(
				ROW.formatted(held.sql()) + " where " + wanted.sql() + " order by "
						+ (choice.oldest() ? "" : DUE + ", ") + "f.waiting_since, f.id limit ?",
				this::item, arguments.toArray());
	}

	private Condition wanted(QueueChoice choice) {
		Condition condition = this.lists.waiting();
		if (choice.type() != null) {
			condition = condition.and(new Condition("f.type = ?", List.of(choice.type())));
		}
		if (choice.pairing() != null) {
			UUID[] below = this.tree.find(choice.pairing())
				.map((node) -> this.tree.subtree(node.id()))
				.orElse(List.of())
				.stream()
				.map(PairingTree.Node::id)
				.toArray(UUID[]::new);
			condition = condition.and(new Condition("f.pairing_id = any(?)", List.of((Object) below)));
		}
		return (choice.due() != null) ? condition.and(choice.due().condition(Days.today(this.clock))) : condition;
	}

	/**
	 * How many filings wait of a type and pairing.
	 *
	 * @param type the record type
	 * @param pairing the pairing, {@code null} for none
	 * @param filings how many
	 * @param clean how many of them can be approved together
	 * @param over how many were to be decided before today
	 * @param today how many are to be decided today
	 */
	public record Count(String type, PairingTree.@Nullable Node pairing, int filings, int clean, int over, int today) {

	}

	/** How much waits, of the first {@link #COUNTED} that came. */
	public List<Count> counts() {
		Condition held = this.lists.held();
		Condition waiting = this.lists.waiting();
		LocalDate today = Days.today(this.clock);
		List<Object> arguments = new ArrayList<>(held.arguments());
		arguments.add(this.access.actor().id());
		arguments.addAll(waiting.arguments());
		arguments.addAll(0, Arrays.asList(today, today));
		arguments.add(COUNTED);
		return this.jdbc
			.query("select w.type, w.pairing_id, count(*) as filings, count(*) filter (where w.clean) as clean,"
					+ " count(*) filter (where w.due_on < ?) as over, count(*) filter (where w.due_on = ?) as today from ("
					+ "select f.type, f.pairing_id, f.due_on, f.warnings = '[]' and " + held.sql() + " and not "
					+ PASSED + " as clean from filing f where " + waiting.sql()
					+ " order by f.waiting_since, f.id limit ?) w" + " group by w.type, w.pairing_id", this::count,
					arguments.toArray());
	}

	private Count count(ResultSet row, int number) throws SQLException {
		UUID pairing = row.getObject("pairing_id", UUID.class);
		return new Count(row.getString("type"), (pairing != null) ? this.tree.find(pairing).orElse(null) : null,
				row.getInt("filings"), row.getInt("clean"), row.getInt("over"), row.getInt("today"));
	}

	private Item item(ResultSet row, int number) throws SQLException {
		String type = this.labels.text(row.getString("type"));
		String subject = row.getString("subject");
		String action = row.getString("action");
		UUID pairing = row.getObject("pairing_id", UUID.class);
		UUID id = row.getObject("id", UUID.class);
		Instant since = row.getObject("waiting_since", OffsetDateTime.class).toInstant();
		LocalDate today = Days.today(this.clock);
		return new Item(id, row.getInt("version"), Objects.requireNonNullElse(subject, type), type,
				(action != null) ? LineAction.valueOf(action) : null,
				(pairing != null) ? this.tree.find(pairing).map(PairingTree.Node::name).orElse(null) : null,
				row.getString("author_name"), row.getInt("lines"),
				Objects.requireNonNullElse(row.getString("step_name"), ""), since,
				(int) java.time.temporal.ChronoUnit.DAYS.between(Days.of(since), today),
				Deadline.of(this.workingDays.lastDay(since, row.getObject("days", Integer.class)), today),
				row.getInt("warned"), row.getInt("times"), row.getString("returned"), obstacle(row),
				new QueueKey(row.getObject("due_on", LocalDate.class), since, id));
	}

	private static @Nullable Obstacle obstacle(ResultSet row) throws SQLException {
		return !row.getBoolean("holds") ? Obstacle.CONFIRMS
				: row.getBoolean("passed") ? Obstacle.PASSED : (row.getInt("warned") > 0) ? Obstacle.WARNED : null;
	}

}

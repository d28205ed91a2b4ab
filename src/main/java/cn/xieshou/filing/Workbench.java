package cn.xieshou.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.values.Days;
import cn.xieshou.values.Deadline;
import cn.xieshou.values.Labels;
import cn.xieshou.values.WorkingDays;

/**
 * The filings that somebody works on (工作台): one's own that are open or on their way,
 * those that wait for one's decision. Each question reads some rows by key, however many
 * filings there are.
 */
@Service
@Transactional(readOnly = true)
public class Workbench {

	/** So many of one's own filings show what one enters most. */
	private static final int LOOKED_BACK = 200;

	/** What was sent back longer ago is not looked for. */
	private static final Duration LOOKED_FOR = Duration.ofDays(180);

	/** What waits is counted so far. */
	public static final int COUNTED = 1_000;

	private static final String ITEM = "select f.id, f.type, " + Subjects.SQL
			+ " as subject, f.state, f.step, f.lines, f.origin_href,"
			+ " f.pairing_id, f.author_name, f.waiting_since, " + FilingPlaces.DAYS
			+ " as days, %s as at, %s as actor, %s as reason, coalesce(l.action, '') as action" + " from filing f"
			+ Subjects.JOIN;

	private static final Comparator<@Nullable LocalDate> SOONEST = Comparator.nullsLast(Comparator.naturalOrder());

	private static final String EVENT = """
			 cross join lateral (select e.at, e.actor_name, e.reason from filing_event e where e.root_id = f.root_id
			and e.filing_id = f.id and e.kind = 'RETURNED' order by e.number desc limit 1) e
			""";

	private final FilingLists lists;

	private final FilingVisibility visibility;

	private final Access access;

	private final PairingTree tree;

	private final Labels labels;

	private final WorkingDays workingDays;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	Workbench(FilingLists lists, FilingVisibility visibility, Access access, PairingTree tree, Labels labels,
			WorkingDays workingDays, JdbcTemplate jdbc, Clock clock) {
		this.lists = lists;
		this.visibility = visibility;
		this.access = access;
		this.tree = tree;
		this.labels = labels;
		this.workingDays = workingDays;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A filing on the workbench.
	 *
	 * @param id the filing
	 * @param subject what it is about
	 * @param type its record type in words
	 * @param state how far it has come
	 * @param step the review step that it waits for
	 * @param lines how many lines it has
	 * @param pairing the name of its pairing, {@code null} if it has none
	 * @param author who wrote it
	 * @param deadline by when its step is to be decided, {@code null} if no day is set
	 * @param at since when it is as it is
	 * @param actor who returned it, {@code null} if nobody did
	 * @param reason why it was returned
	 * @param form whether it is worked on with a form
	 * @param origin the page where it is worked on otherwise, {@code null} if it is its
	 * own
	 */
	public record Item(UUID id, String subject, String type, FilingState state, int step, int lines,
			@Nullable String pairing, String author, @Nullable Deadline deadline, Instant at, @Nullable String actor,
			@Nullable String reason, boolean form, @Nullable String origin) {

		/** Where it is worked on, at the place that its return names. */
		public String href() {
			return (this.origin != null && this.state.isOpen()) ? this.origin
					: "/filings/" + this.id + (this.form ? "/edit" : "");
		}

	}

	/**
	 * One's own that are open: those that were returned, then drafts, each the newest
	 * first.
	 * @param most how many of each
	 */
	public List<Item> open(int most) {
		UUID author = this.access.actor().id();
		return this.jdbc.query(
				"(" + ITEM.formatted("e.at", "e.actor_name", "e.reason") + EVENT
						+ "where f.author_id = ? and f.state = 'RETURNED' order by e.at desc limit ?) union all ("
						+ ITEM.formatted("f.updated_at", "null::text", "null::text")
						+ " where f.author_id = ? and f.state = 'DRAFT' order by f.updated_at desc limit ?)",
				this::item, author, most, author, most);
	}

	/** One's own on their way through review and in the books, what moved last first. */
	public List<Item> handedIn(int most) {
		UUID author = this.access.actor().id();
		return this.jdbc.query("select * from ((" + ITEM.formatted("f.waiting_since", "null::text", "null::text")
				+ " where f.author_id = ? and f.state = 'SUBMITTED' order by f.id desc limit ?) union all ("
				+ ITEM.formatted("f.posted_at", "null::text", "null::text")
				+ " where f.author_id = ? and f.state = 'POSTED' order by f.posted_at desc limit ?)) t"
				+ " order by t.at desc, t.id desc limit ?", this::item, author, most, author, most, most);
	}

	/** How many of one's last filings were of each type, the most first. */
	public Map<String, Integer> use() {
		Map<String, Integer> use = new LinkedHashMap<>();
		this.jdbc.query(
				"""
						select type, count(*) as times from (select type from filing where author_id = ? order by id desc limit ?) f
						group by type order by times desc, type
						""",
				(row) -> {
					use.put(row.getString("type"), row.getInt("times"));
				}, this.access.actor().id(), LOOKED_BACK);
		return use;
	}

	/**
	 * What waits for the reader's decision (待办).
	 *
	 * @param since on which days it came, and how much on each, the first day first
	 * @param dueToday how many are to be decided today
	 * @param over how many were to be decided before
	 * @param dated whether there are days by which any of it is to be decided
	 * @param first what is due first; what has no day comes after, the longest waiting
	 * first
	 */
	public record Queue(Map<LocalDate, Integer> since, int dueToday, int over, boolean dated, List<Item> first) {

	}

	/** A filing that waits, by its key. */
	private record Waits(UUID root, UUID id, LocalDate since, @Nullable LocalDate dueOn) {

	}

	/**
	 * What waits for the reader's decision; no more than {@link #COUNTED} are looked at,
	 * the longest waiting.
	 * @param most how many are described
	 */
	public Queue waiting(int most) {
		Condition waiting = this.lists.waiting();
		List<Object> arguments = new ArrayList<>(waiting.arguments());
		arguments.add(COUNTED);
		List<Waits> all = this.jdbc.query("select f.root_id, f.id, f.waiting_since, " + FilingPlaces.DAYS + " as days"
				+ " from filing f where " + waiting.sql() + " order by f.waiting_since, f.id limit ?",
				(row, number) -> {
					Instant since = row.getObject("waiting_since", OffsetDateTime.class).toInstant();
					return new Waits(row.getObject("root_id", UUID.class), row.getObject("id", UUID.class),
							Days.of(since), this.workingDays.lastDay(since, row.getObject("days", Integer.class)));
				}, arguments.toArray());
		LocalDate today = Days.today(this.clock);
		Map<LocalDate, Integer> since = new LinkedHashMap<>();
		all.forEach((one) -> since.merge(one.since(), 1, Integer::sum));
		List<LocalDate> due = all.stream().map(Waits::dueOn).filter(Objects::nonNull).toList();
		return new Queue(since, (int) due.stream().filter(today::isEqual).count(),
				(int) due.stream().filter(today::isAfter).count(), !due.isEmpty(),
				items(all.stream().sorted(Comparator.comparing(Waits::dueOn, SOONEST)).limit(most).toList()));
	}

	private List<Item> items(List<Waits> chosen) {
		Map<UUID, Item> items = new HashMap<>();
		if (!chosen.isEmpty()) {
			this.jdbc
				.query(ITEM.formatted("f.waiting_since", "null::text", "null::text")
						+ " where f.root_id = any(?) and f.id = any(?)", this::item,
						chosen.stream().map(Waits::root).distinct().toArray(UUID[]::new),
						chosen.stream().map(Waits::id).toArray(UUID[]::new))
				.forEach((item) -> items.put(item.id(), item));
		}
		return chosen.stream().map(Waits::id).map(items::get).filter(Objects::nonNull).toList();
	}

	/** What entered the books last, where the reader sees it. */
	public List<Item> posted(int most) {
		Condition within = FilingPlaces.within(this.access.scope(Permission.READ)).and(this.visibility.toldWhole());
		List<Object> arguments = new ArrayList<>(within.arguments());
		arguments.add(most);
		String last = " from (select f.* from filing f where f.state = 'POSTED' and " + within.sql()
				+ " order by f.id desc limit ?) f";
		return this.jdbc.query(ITEM.formatted("f.posted_at", "null::text", "null::text").replace(" from filing f", last)
				+ " order by f.id desc", this::item, arguments.toArray());
	}

	/** What the reader sent back and its author has not mended yet, the longest first. */
	public List<Item> sentBack(int most) {
		Condition shown = this.visibility.toldWhole();
		List<Object> arguments = new ArrayList<>(
				List.of(this.access.actor().id(), this.clock.instant().minus(LOOKED_FOR).atOffset(ZoneOffset.UTC)));
		arguments.addAll(shown.arguments());
		arguments.add(most);
		return this.jdbc
			.query("""
					select * from (select distinct on (f.id) f.id, f.type, %s as subject, f.state, f.step, f.lines, f.origin_href, f.pairing_id,
					f.author_name, null::timestamptz as waiting_since, null::int as days, e.at, e.actor_name as actor, e.reason, coalesce(l.action, '') as action
					from filing_event e join filing f on f.root_id = e.root_id and f.id = e.filing_id
					and f.state = 'RETURNED' %s where e.actor_id = ? and e.kind = 'RETURNED' and e.at > ?
					and %s order by f.id, e.number desc) t
					order by t.at limit ?
					"""
				.formatted(Subjects.SQL, Subjects.JOIN, shown.sql()), this::item, arguments.toArray());
	}

	private @Nullable Deadline deadline(ResultSet row) throws SQLException {
		OffsetDateTime since = row.getObject("waiting_since", OffsetDateTime.class);
		return Deadline.of(this.workingDays.lastDay((since != null) ? since.toInstant() : null,
				row.getObject("days", Integer.class)), Days.today(this.clock));
	}

	private Item item(ResultSet row, int number) throws SQLException {
		String type = this.labels.text(row.getString("type"));
		String subject = row.getString("subject");
		UUID pairing = row.getObject("pairing_id", UUID.class);
		int lines = row.getInt("lines");
		return new Item(row.getObject("id", UUID.class), (subject != null) ? subject : type, type,
				FilingState.valueOf(row.getString("state")), row.getInt("step"), lines,
				(pairing != null) ? this.tree.find(pairing).map(PairingTree.Node::name).orElse(null) : null,
				row.getString("author_name"), deadline(row), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getString("actor"), row.getString("reason"),
				lines == 1 && row.getString("origin_href") == null && !row.getString("action").equals("VOID"),
				row.getString("origin_href"));
	}

}

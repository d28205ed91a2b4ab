package cn.xieshou.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import cn.xieshou.values.Labels;

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

	private static final String ITEM = "select f.id, f.type, " + Subjects.SQL + " as subject, f.state, f.step, f.lines,"
			+ " f.pairing_id, f.author_name, %s as at, %s as actor, %s as reason, coalesce(l.action, '') as action"
			+ " from filing f" + Subjects.JOIN;

	private static final String EVENT = """
			 cross join lateral (select e.at, e.actor_name, e.reason from filing_event e where e.root_id = f.root_id
			and e.filing_id = f.id and e.kind = 'RETURNED' order by e.number desc limit 1) e
			""";

	private final FilingLists lists;

	private final Access access;

	private final PairingTree tree;

	private final Labels labels;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	Workbench(FilingLists lists, Access access, PairingTree tree, Labels labels, JdbcTemplate jdbc, Clock clock) {
		this.lists = lists;
		this.access = access;
		this.tree = tree;
		this.labels = labels;
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
	 * @param at since when it is as it is
	 * @param actor who returned it, {@code null} if nobody did
	 * @param reason why it was returned
	 * @param form whether it is worked on with a form
	 */
	public record Item(UUID id, String subject, String type, FilingState state, int step, int lines,
			@Nullable String pairing, String author, Instant at, @Nullable String actor, @Nullable String reason,
			boolean form) {

		/** Where it is worked on, at the place that its return names. */
		public String href() {
			return "/filings/" + this.id + (this.form ? "/edit" : "");
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

	/** What waits for the reader's decision, the longest first. */
	public List<Item> waiting(int most) {
		Condition waiting = this.lists.waiting();
		List<Object> arguments = new ArrayList<>(waiting.arguments());
		arguments.add(most);
		return this.jdbc.query(ITEM.formatted("f.waiting_since", "null::text", "null::text") + " where " + waiting.sql()
				+ " order by f.waiting_since, f.id limit ?", this::item, arguments.toArray());
	}

	/**
	 * How many of what waits for the reader came on each day, the first day first; no
	 * more than {@link #COUNTED} are counted, the longest waiting.
	 */
	public Map<Integer, Integer> waitingByDays() {
		Condition waiting = this.lists.waiting();
		List<Object> arguments = new ArrayList<>(List.of(Days.today(this.clock)));
		arguments.addAll(waiting.arguments());
		arguments.add(COUNTED);
		Map<Integer, Integer> days = new LinkedHashMap<>();
		this.jdbc.query("select ? - (waiting_since at time zone 'Asia/Shanghai')::date as days, count(*) as filings"
				+ " from (select f.waiting_since from filing f where " + waiting.sql()
				+ " order by f.waiting_since, f.id limit ?) w group by 1 order by 1 desc", (row) -> {
					days.put(row.getInt("days"), row.getInt("filings"));
				}, arguments.toArray());
		return days;
	}

	/** What entered the books last, where the reader sees it. */
	public List<Item> posted(int most) {
		Condition within = FilingPlaces.within(this.access.scope(Permission.READ));
		List<Object> arguments = new ArrayList<>(within.arguments());
		arguments.add(most);
		String last = " from (select f.* from filing f where f.state = 'POSTED' and " + within.sql()
				+ " order by f.id desc limit ?) f";
		return this.jdbc.query(ITEM.formatted("f.posted_at", "null::text", "null::text").replace(" from filing f", last)
				+ " order by f.id desc", this::item, arguments.toArray());
	}

	/** What the reader sent back and its author has not mended yet, the longest first. */
	public List<Item> sentBack(int most) {
		return this.jdbc.query(
				"""
						select * from (select distinct on (f.id) f.id, f.type, %s as subject, f.state, f.step, f.lines, f.pairing_id,
						f.author_name, e.at, e.actor_name as actor, e.reason, coalesce(l.action, '') as action
						from filing_event e join filing f on f.root_id = e.root_id and f.id = e.filing_id
						and f.state = 'RETURNED' %s where e.actor_id = ? and e.kind = 'RETURNED' and e.at > ?
						order by f.id, e.number desc) t
						order by t.at limit ?
						"""
					.formatted(Subjects.SQL, Subjects.JOIN),
				this::item, this.access.actor().id(), this.clock.instant().minus(LOOKED_FOR).atOffset(ZoneOffset.UTC),
				most);
	}

	private Item item(ResultSet row, int number) throws SQLException {
		String type = this.labels.text(row.getString("type"));
		String subject = row.getString("subject");
		UUID pairing = row.getObject("pairing_id", UUID.class);
		int lines = row.getInt("lines");
		return new Item(row.getObject("id", UUID.class), (subject != null) ? subject : type, type,
				FilingState.valueOf(row.getString("state")), row.getInt("step"), lines,
				(pairing != null) ? this.tree.find(pairing).map(PairingTree.Node::name).orElse(null) : null,
				row.getString("author_name"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getString("actor"), row.getString("reason"), lines == 1 && !row.getString("action").equals("VOID"));
	}

}

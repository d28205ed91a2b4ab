package cn.xieshou.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.page.Bell;
import cn.xieshou.values.Days;
import cn.xieshou.values.Deadline;
import cn.xieshou.values.Labels;
import cn.xieshou.values.WorkingDays;

/**
 * The notices of who is signed in (通知), in one statement of all sources: how many are new
 * for the bell, the newest for the page. Only until when somebody has seen them is kept.
 */
@Service
@Transactional(readOnly = true)
public class Notices implements Bell {

	private static final int MOST = 100;

	/** What is older is told no more. */
	private static final Duration TOLD = Duration.ofDays(60);

	private final List<NoticeSource> sources;

	private final Access access;

	private final Labels labels;

	private final JdbcTemplate jdbc;

	private final WorkingDays workingDays;

	private final Clock clock;

	Notices(List<NoticeSource> sources, Access access, Labels labels, JdbcTemplate jdbc, WorkingDays workingDays,
			Clock clock) {
		this.sources = sources;
		this.access = access;
		this.labels = labels;
		this.jdbc = jdbc;
		this.workingDays = workingDays;
		this.clock = clock;
	}

	/** How many the reader has not seen, up to a hundred. */
	@Override
	public int unseen() {
		UUID reader = this.access.actor().id();
		Condition all = newest("n.at", "greatest(?, (select m.seen_at from notice_mark m where m.account_id = ?))",
				since(), reader);
		Integer count = all.sql().isEmpty() ? null
				: this.jdbc.queryForObject(
						"select count(*) from (select from (" + all.sql() + ") n limit " + MOST + ") n", Integer.class,
						all.arguments().toArray());
		return Objects.requireNonNullElse(count, 0);
	}

	/** The newest notices of the reader. */
	List<Notice> newest() {
		Condition all = newest("n.*", "?", since());
		if (all.sql().isEmpty()) {
			return List.of();
		}
		List<Object> arguments = new ArrayList<>(List.of(this.access.actor().id()));
		arguments.addAll(all.arguments());
		return this.jdbc.query("""
				select n.*, coalesce(n.at > (select m.seen_at from notice_mark m where m.account_id = ?), true) as fresh
				from (""" + all.sql() + ") n order by n.at desc limit " + MOST, this::notice, arguments.toArray());
	}

	/** How many of each kind wait for the reader, without news that asks for nothing. */
	public Map<NoticeKind, Integer> open() {
		Map<NoticeKind, Integer> counts = new EnumMap<>(NoticeKind.class);
		Condition all = union(statements());
		if (!all.sql().isEmpty()) {
			List<Object> arguments = new ArrayList<>(all.arguments());
			arguments.add(since());
			this.jdbc.query("select n.kind, count(*) from (" + all.sql() + ") n where n.at > ? group by n.kind",
					(row) -> {
						counts.put(NoticeKind.valueOf(row.getString(1)), row.getInt(2));
					}, arguments.toArray());
		}
		counts.remove(NoticeKind.POSTED);
		return counts;
	}

	/** Keeps that the reader has seen what was told until then. */
	@Transactional
	public void seen(Instant until) {
		Instant now = this.clock.instant();
		this.jdbc.update("""
				insert into notice_mark as m (account_id, seen_at) values (?, ?)
				on conflict (account_id) do update set seen_at = greatest(m.seen_at, excluded.seen_at)
				""", this.access.actor().id(), utc(until.isAfter(now) ? now : until));
	}

	/**
	 * The newest of each source since a moment, so that none of them reads more than it
	 * tells.
	 */
	private Condition newest(String columns, String since, Object... moment) {
		return union(statements().map((statement) -> {
			List<Object> arguments = new ArrayList<>(statement.arguments());
			arguments.addAll(List.of(moment));
			return new Condition("(select " + columns + " from (" + statement.sql() + ") n where n.at > " + since
					+ " order by n.at desc limit " + MOST + ")", arguments);
		}));
	}

	private Stream<Condition> statements() {
		return this.sources.stream()
			.flatMap((source) -> source.statements(this.access.actor(), Days.today(this.clock)).stream());
	}

	private static Condition union(Stream<Condition> statements) {
		List<Condition> all = statements.toList();
		return new Condition(String.join(" union all ", all.stream().map(Condition::sql).toList()),
				all.stream().flatMap((one) -> one.arguments().stream()).toList());
	}

	private OffsetDateTime since() {
		return utc(this.clock.instant().minus(TOLD));
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private Notice notice(ResultSet row, int number) throws SQLException {
		String subject = row.getString("subject");
		String type = type(row.getString("type"));
		Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
		return new Notice(NoticeKind.valueOf(row.getString("kind")), at, row.getString("href"),
				(subject != null) ? subject : Objects.requireNonNullElse(type, ""), (subject != null) ? type : null,
				row.getString("note"),
				Deadline.of(this.workingDays.lastDay(at, row.getObject("days", Integer.class)), Days.today(this.clock)),
				row.getBoolean("fresh"));
	}

	private @Nullable String type(@Nullable String key) {
		return (key != null) ? this.labels.text(key) : null;
	}

}

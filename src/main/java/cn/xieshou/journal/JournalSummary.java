package cn.xieshou.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.Role;
import cn.xieshou.values.Labels;

/** What the other administrators did since somebody was here last (上次来访以来). */
@Service
@Transactional(readOnly = true)
public class JournalSummary {

	/** So many acts are counted. */
	public static final int COUNTED = 1_000;

	private static final JournalQuery ALL = new JournalQuery(null, null, null, null, null, null, null);

	private final WatchedLines lines;

	private final JournalWords words;

	private final Access access;

	private final Labels labels;

	private final JdbcTemplate jdbc;

	JournalSummary(WatchedLines lines, JournalWords words, Access access, Labels labels, JdbcTemplate jdbc) {
		this.lines = lines;
		this.words = words;
		this.access = access;
		this.labels = labels;
		this.jdbc = jdbc;
	}

	/**
	 * What was done.
	 *
	 * @param since when the reader signed in before this time, {@code null} if never
	 * @param acts how many of each kind since then, the most first
	 * @param latest the latest lines
	 */
	public record Visit(@Nullable Instant since, Map<String, Integer> acts, List<Latest> latest) {

	}

	/**
	 * A line in words.
	 *
	 * @param at when
	 * @param who who
	 * @param act what
	 * @param detail more
	 */
	public record Latest(Instant at, String who, String act, String detail) {

	}

	public Visit sinceLastVisit() {
		Actor actor = this.access.actor();
		OffsetDateTime since = lastVisit(actor.id());
		List<Role> watched = this.lines.watched();
		Map<String, Integer> acts = new LinkedHashMap<>();
		this.jdbc.query(
				"""
						select act, count(*) as lines from (select act from journal_line where duty = any(?) and at > ? limit ?) l
						group by act order by lines desc, act
						""",
				(row) -> {
					acts.put(this.labels.of(Act.valueOf(row.getString("act"))), row.getInt("lines"));
				}, watched.stream().map(Role::name).toArray(String[]::new),
				(since != null) ? since : OffsetDateTime.MIN, COUNTED);
		return new Visit((since != null) ? since.toInstant() : null, acts,
				this.lines.page(ALL, null, 8)
					.stream()
					.map((line) -> new Latest(line.at(), line.actor().name(), this.labels.of(line.act()),
							this.words.text(line)))
					.toList());
	}

	/** The sign-in before the present one. */
	private @Nullable OffsetDateTime lastVisit(UUID account) {
		return this.jdbc.query("""
				select at from journal_line where duty = ? and actor_id = ? and act = 'SIGNED_IN'
				order by at desc, id desc offset 1 limit 1
				""", (row, number) -> row.getObject("at", OffsetDateTime.class), Role.AUDIT_ADMIN.name(), account)
			.stream()
			.findFirst()
			.orElse(null);
	}

}

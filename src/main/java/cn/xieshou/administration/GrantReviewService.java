package cn.xieshou.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Role;
import cn.xieshou.access.SignIns;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.values.Days;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * The quarterly review of grants (季度复核): the security administrator keeps or ends each.
 * What nobody has kept by its day is marked to be ended, and ended by nobody but them.
 */
@Service
@Transactional
class GrantReviewService {

	static final int PAGE = 50;

	private static final String ROWS = """
			select g.id, g.account_id, a.username, a.display_name, g.role, g.pairing_id, g.ends_on, g.review_by, r.kept,
				b.display_name as reviewer, g.review_by < :today as overdue, not a.enabled as disabled,
				a.used_at < :unused as unused, coalesce(g.ends_on <= :soon, false) as ending
			from access_grant g join account a on a.id = g.account_id
			left join grant_review r on r.grant_id = g.id and r.quarter = :quarter
			left join account b on b.id = r.reviewed_by
			where (g.ends_on is null or g.ends_on >= :today) and a.username > :after
			and (not :hinted or g.review_by < :today or not a.enabled or a.used_at < :unused or g.ends_on <= :soon)
			order by a.username, g.id fetch first :page rows with ties
			""";

	private final Access access;

	private final GrantService grants;

	private final GrantDirectory directory;

	private final AccountDirectory accounts;

	private final Journal journal;

	private final JdbcClient jdbc;

	private final Clock clock;

	GrantReviewService(Access access, GrantService grants, GrantDirectory directory, AccountDirectory accounts,
			Journal journal, JdbcClient jdbc, Clock clock) {
		this.access = access;
		this.grants = grants;
		this.directory = directory;
		this.accounts = accounts;
		this.journal = journal;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The present quarter, {@code 2026Q4}. */
	String quarter() {
		LocalDate today = Days.today(this.clock);
		return today.getYear() + "Q" + today.get(IsoFields.QUARTER_OF_YEAR);
	}

	/**
	 * The grants that have not ended, by account name.
	 * @param hinted whether only those that something speaks against
	 * @param after the account name before the first, empty for the beginning
	 */
	@Transactional(readOnly = true)
	public List<ReviewedGrant> page(boolean hinted, String after) {
		this.access.scope(Permission.GRANT);
		LocalDate today = Days.today(this.clock);
		return this.jdbc.sql(ROWS)
			.param("today", today)
			.param("unused", Days.startOf(today.minusDays(AdministrationWork.UNUSED_DAYS)))
			.param("soon", today.plusDays(AdministrationWork.SOON_DAYS))
			.param("quarter", quarter())
			.param("after", after)
			.param("hinted", hinted)
			.param("page", PAGE)
			.query(GrantReviewService::row)
			.list();
	}

	/** How many grants there are, and how many were looked at in this quarter. */
	@Transactional(readOnly = true)
	public Progress progress() {
		LocalDate today = Days.today(this.clock);
		return this.jdbc
			.sql("""
					select count(*) as grants, count(r.grant_id) as reviewed, count(*) filter (where g.review_by < ?) as overdue
					from access_grant g left join grant_review r on r.grant_id = g.id and r.quarter = ?
					where g.ends_on is null or g.ends_on >= ?
					""")
			.params(today, quarter(), today)
			.query(Progress.class)
			.single();
	}

	/**
	 * How far the review of the quarter is.
	 *
	 * @param grants how many there are
	 * @param reviewed how many were looked at
	 * @param overdue how many nobody has kept by their day
	 */
	record Progress(int grants, int reviewed, int overdue) {

	}

	/**
	 * Keeps what was decided on a page.
	 * @param decisions by grant, whether it is kept
	 */
	public void save(Map<UUID, Boolean> decisions) {
		this.access.scope(Permission.GRANT);
		List<Journal.Line> lines = new ArrayList<>();
		decisions.forEach((id, kept) -> {
			GrantRow grant = this.directory.find(id).orElseThrow(() -> new NotFound("grant " + id));
			requireOther(grant);
			this.jdbc
				.sql("""
						insert into grant_review as r (quarter, grant_id, kept, reviewed_by, reviewed_at) values (?, ?, ?, ?, ?)
						on conflict (quarter, grant_id) do update set kept = excluded.kept, reviewed_by = excluded.reviewed_by,
						reviewed_at = excluded.reviewed_at
						""")
				.params(quarter(), id, kept, this.access.actor().id(), SignIns.utc(this.clock.instant()))
				.update();
			if (kept) {
				this.jdbc.sql("update access_grant set review_by = ? where id = ?").params(nextReview(), id).update();
				lines.add(new Journal.Line(Act.GRANT_KEPT, PairingTree.COMMONS, "grant", id,
						Map.of("username", grant.username(), "role", grant.role().name())));
			}
			else {
				this.grants.end(id);
			}
		});
		this.journal.write(this.access.actor(), lines);
	}

	/** Nobody keeps their own grant, unless there is nobody else who could. */
	private void requireOther(GrantRow grant) {
		if (grant.account().equals(this.access.actor().id()) && this.accounts.holders(Role.SECURITY_ADMIN) > 1) {
			throw new Refusal("grants.review.self");
		}
	}

	/** The last day of the next quarter. */
	private LocalDate nextReview() {
		LocalDate inNext = Days.today(this.clock).plusMonths(3);
		return inNext.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3).minusDays(1);
	}

	private static ReviewedGrant row(ResultSet row, int number) throws SQLException {
		List<ReviewedGrant.Hint> hints = new ArrayList<>();
		for (ReviewedGrant.Hint hint : ReviewedGrant.Hint.values()) {
			if (row.getBoolean(hint.name().toLowerCase(java.util.Locale.ROOT))) {
				hints.add(hint);
			}
		}
		return new ReviewedGrant(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class),
				row.getString("username"), row.getString("display_name"), Role.valueOf(row.getString("role")),
				row.getObject("pairing_id", UUID.class), row.getObject("ends_on", LocalDate.class),
				row.getObject("review_by", LocalDate.class), row.getObject("kept", Boolean.class),
				row.getString("reviewer"), List.copyOf(hints));
	}

}

package cn.xieshou.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Role;
import cn.xieshou.values.Days;

/** What system and security administrator have to see to (管理员待办). */
@Service
@Transactional(readOnly = true)
public class AdministrationWork {

	/** A grant whose holder has not signed in for so long is unused. */
	static final int UNUSED_DAYS = 90;

	/** A grant that ends within so many days ends soon. */
	static final int SOON_DAYS = 30;

	private static final int MOST = 10;

	private static final String PRESENT = """
			from access_grant g join account a on a.id = g.account_id
			where g.starts_on <= ? and (g.ends_on is null or g.ends_on >= ?)
			""";

	private final GrantDirectory grants;

	private final GrantReviewService reviews;

	private final OpenDrafts drafts;

	private final JdbcClient jdbc;

	private final Clock clock;

	AdministrationWork(GrantDirectory grants, GrantReviewService reviews, OpenDrafts drafts, JdbcClient jdbc,
			Clock clock) {
		this.grants = grants;
		this.reviews = reviews;
		this.drafts = drafts;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * An account to see to.
	 *
	 * @param id the account
	 * @param name the person
	 * @param unit the body the person works for
	 * @param enabled whether it can be signed in with
	 */
	public record Named(UUID id, String name, String unit, boolean enabled) {

	}

	/**
	 * What the system administrator sees to.
	 *
	 * @param withoutGrants accounts that can do nothing, the newest first
	 * @param disabled accounts that are disabled and have grants still
	 * @param left drafts that nobody can go on with
	 */
	public record AccountWork(List<Named> withoutGrants, List<Named> disabled, List<OpenDrafts.Left> left) {

	}

	/**
	 * A grant to see to.
	 *
	 * @param name the person
	 * @param username the account
	 * @param role the role
	 * @param endsOn the last day
	 */
	public record Held(String name, String username, Role role, @Nullable LocalDate endsOn) {

	}

	/**
	 * What the security administrator sees to.
	 *
	 * @param waiting how many grants wait for a second person
	 * @param ending grants that end soon, the next first
	 * @param unused grants whose holders have not signed in for long
	 * @param orphaned grants of accounts that are disabled, which nobody can use
	 * @param toReview how many were not looked at in this quarter
	 * @param overdue how many of them nobody has kept by their day
	 */
	public record GrantWork(int waiting, List<Held> ending, List<Held> unused, List<Held> orphaned, int toReview,
			int overdue) {

	}

	public AccountWork accounts() {
		LocalDate today = today();
		return new AccountWork(this.jdbc.sql("""
				select a.id, a.display_name as name, a.unit, a.enabled from account a
				where a.enabled and not a.of_portal and not exists (select from access_grant g where g.account_id = a.id
				and (g.ends_on is null or g.ends_on >= ?)) order by a.created_at desc limit ?
				""").params(today, MOST).query(Named.class).list(),
				this.jdbc
					.sql("""
							select distinct a.id, a.display_name as name, a.unit, a.enabled\s""" + PRESENT
							+ " and not a.enabled limit ?")
					.params(today, today, MOST)
					.query(Named.class)
					.list(),
				this.drafts.left(MOST));
	}

	public GrantWork grants() {
		LocalDate today = today();
		GrantReviewService.Progress progress = this.reviews.progress();
		String held = "select a.display_name as name, a.username, g.role, g.ends_on ";
		return new GrantWork(this.grants.waiting().size(),
				this.jdbc.sql(held + PRESENT + " and g.ends_on <= ? order by g.ends_on, a.username limit ?")
					.params(today, today, today.plusDays(SOON_DAYS), MOST)
					.query(Held.class)
					.list(),
				this.jdbc.sql(held + PRESENT + " and a.used_at < ? order by a.username limit ?")
					.params(today, today, Days.startOf(today.minusDays(UNUSED_DAYS)), MOST)
					.query(Held.class)
					.list(),
				this.jdbc.sql(held + PRESENT + " and not a.enabled order by a.username, g.id limit ?")
					.params(today, today, MOST)
					.query(Held.class)
					.list(),
				progress.grants() - progress.reviewed(), progress.overdue());
	}

	private LocalDate today() {
		return Days.today(this.clock);
	}

}

package cn.xieshou.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Role;
import cn.xieshou.access.SignIns;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.values.Days;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * Who holds a reviewer's steps for some days (代审). The reviewer asks for it, by the same
 * rules as for any grant the security administrator agrees, and it ends by itself. What
 * they do is done in their own name.
 */
@Service
@Transactional
public class StandIns {

	private static final int MOST_DAYS = 90;

	private final Access access;

	private final AccountDirectory accounts;

	private final GrantService grants;

	private final Journal journal;

	private final Labels labels;

	private final JdbcClient jdbc;

	private final Clock clock;

	StandIns(Access access, AccountDirectory accounts, GrantService grants, Journal journal, Labels labels,
			JdbcClient jdbc, Clock clock) {
		this.access = access;
		this.accounts = accounts;
		this.grants = grants;
		this.journal = journal;
		this.labels = labels;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A step that a reviewer holds now. */
	private record Held(@Nullable UUID pairing, @Nullable Integer step, @Nullable LocalDate endsOn) {

	}

	/**
	 * Asks that a colleague holds all steps of who is signed in; asked twice, it is one
	 * request.
	 * @throws Refusal at the field that it concerns
	 */
	public void ask(String username, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, String reason) {
		Actor actor = this.access.actor();
		LocalDate today = Days.today(this.clock);
		LocalDate first = (startsOn != null) ? startsOn : today;
		if (first.isBefore(today)) {
			throw Refusal.at("startsOn", "standIns.begun");
		}
		if (endsOn == null || endsOn.isBefore(first) || endsOn.isAfter(first.plusDays(MOST_DAYS))) {
			throw Refusal.at("endsOn", "standIns.end.wrong", MOST_DAYS);
		}
		List<Held> held = held(actor, today);
		if (held.isEmpty()) {
			throw new AccessDeniedException("Who holds no review step needs nobody to stand in");
		}
		AccountRow account = this.accounts.find(username).orElseThrow(() -> Refusal.at("username", "grants.noAccount"));
		check(actor, account);
		if (!isAsked(actor, account, first, endsOn)) {
			String why = this.labels.text("standIns.why", actor.displayName(), first.toString(), endsOn.toString(),
					reason);
			held.forEach((one) -> request(actor, account, one, first, endsOn, why));
		}
	}

	/** What forbids it, is wrong with the colleague who is named. */
	private void check(Actor actor, AccountRow account) {
		try {
			this.grants.check(actor, account, Role.REVIEWER);
		}
		catch (Refusal ex) {
			throw Refusal.at("username", ex.key(), ex.getArguments());
		}
	}

	private List<Held> held(Actor actor, LocalDate today) {
		return this.jdbc
			.sql("select g.pairing_id, g.step, g.ends_on from access_grant g"
					+ " left join grant_request r on r.id = g.id where g.account_id = ? and g.role = ?"
					+ " and g.starts_on <= ? and (g.ends_on is null or g.ends_on >= ?) and r.stands_in_for is null")
			.params(actor.id(), Role.REVIEWER.name(), today, today)
			.query((row, number) -> new Held(row.getObject("pairing_id", UUID.class),
					row.getObject("step", Integer.class), row.getObject("ends_on", LocalDate.class)))
			.list();
	}

	private boolean isAsked(Actor actor, AccountRow account, LocalDate startsOn, LocalDate endsOn) {
		return this.jdbc
			.sql("select count(*) from grant_request where stands_in_for = ? and account_id = ? and starts_on = ?"
					+ " and ends_on <= ? and accepted is distinct from false")
			.params(actor.id(), account.id(), startsOn, endsOn)
			.query(Integer.class)
			.single() > 0;
	}

	private void request(Actor actor, AccountRow account, Held held, LocalDate startsOn, LocalDate endsOn,
			String reason) {
		UUID id = Ids.next();
		LocalDate lastDay = (held.endsOn() != null && held.endsOn().isBefore(endsOn)) ? held.endsOn() : endsOn;
		this.jdbc
			.sql("insert into grant_request (id, account_id, role, pairing_id, step, starts_on, ends_on, reason,"
					+ " requested_by, requested_at, stands_in_for) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(Arrays.asList(id, account.id(), Role.REVIEWER.name(), held.pairing(), held.step(), startsOn,
					lastDay, reason, actor.id(), SignIns.utc(this.clock.instant()), actor.id()))
			.update();
		tell(Act.GRANT_REQUESTED, id, account);
	}

	/** Who stands in for the reader, and for whom the reader does, by the first day. */
	@Transactional(readOnly = true)
	public List<StandIn> present() {
		UUID reader = this.access.actor().id();
		LocalDate today = Days.today(this.clock);
		return this.jdbc
			.sql("""
					select distinct on (r.starts_on, r.ends_on, r.account_id, r.stands_in_for) r.id, a.display_name as colleague,
					b.display_name as reviewer, r.stands_in_for = :reader as own, r.starts_on, least(r.ends_on, g.ends_on)
					as ends_on, r.accepted from grant_request r join account a on a.id = r.account_id
					join account b on b.id = r.stands_in_for left join access_grant g on g.id = r.id
					where (r.stands_in_for = :reader or (r.account_id = :reader and r.accepted))
					and least(r.ends_on, g.ends_on) >= :today and r.accepted is distinct from false
					order by r.starts_on, r.ends_on, r.account_id, r.stands_in_for, r.id
					""")
			.param("reader", reader)
			.param("today", today)
			.query(StandIn.class)
			.list();
	}

	/** Ends it, or takes the request back, with all steps of the same days. */
	public void end(UUID id) {
		Actor actor = this.access.actor();
		LocalDate yesterday = Days.today(this.clock).minusDays(1);
		List<UUID> requests = this.jdbc
			.sql("select r.id from grant_request r join grant_request one on one.account_id = r.account_id"
					+ " and one.stands_in_for = r.stands_in_for and one.starts_on = r.starts_on"
					+ " where one.id = ? and one.stands_in_for = ? for update of r")
			.params(id, actor.id())
			.query(UUID.class)
			.list();
		if (requests.isEmpty()) {
			throw new NotFound("stand-in " + id);
		}
		UUID[] all = requests.toArray(UUID[]::new);
		this.jdbc
			.sql("update grant_request set decided_by = ?, decided_at = ?, accepted = false"
					+ " where id = any(?) and decided_at is null")
			.params(actor.id(), SignIns.utc(this.clock.instant()), all)
			.update();
		List<UUID> ended = this.jdbc
			.sql("update access_grant set ends_on = ?, starts_on = least(starts_on, ?) where id = any(?)"
					+ " and (ends_on is null or ends_on > ?) returning id")
			.params(yesterday, yesterday, all, yesterday)
			.query(UUID.class)
			.list();
		ended.forEach((grant) -> this.journal.write(actor, Act.GRANT_ENDED, PairingTree.COMMONS, "grant", grant,
				Map.of("role", Role.REVIEWER.name())));
	}

	private void tell(Act act, UUID id, AccountRow account) {
		this.journal.write(this.access.actor(), act, PairingTree.COMMONS, "grant", id,
				Map.of("username", account.username(), "role", Role.REVIEWER.name()));
	}

}

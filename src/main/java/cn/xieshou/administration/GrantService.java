package cn.xieshou.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Role;
import cn.xieshou.access.SignIns;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.values.Days;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * Gives and ends roles (授权). What reviews, audits or administers is in force only when a
 * second person has agreed: another security administrator, or where there is only one
 * the system administrator. Nobody gives anything to themselves, and no account holds an
 * administrator's role beside any other (三员分立).
 */
@Service
@Transactional
class GrantService {

	private final Access access;

	private final AccountDirectory accounts;

	private final GrantDirectory grants;

	private final PairingTree tree;

	private final Journal journal;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final boolean demo;

	GrantService(Access access, AccountDirectory accounts, GrantDirectory grants, PairingTree tree, Journal journal,
			JdbcClient jdbc, Clock clock, @Value("${xieshou.demo:false}") boolean demo) {
		this.access = access;
		this.accounts = accounts;
		this.grants = grants;
		this.tree = tree;
		this.journal = journal;
		this.jdbc = jdbc;
		this.clock = clock;
		this.demo = demo;
	}

	/**
	 * Asks for a grant, which is in force at once where no second person is needed.
	 * @throws Refusal at the field that it concerns
	 */
	public void request(GrantForm form) {
		this.access.scope(Permission.GRANT);
		Actor actor = this.access.actor();
		Role role = Objects.requireNonNull(form.role());
		AccountRow account = this.accounts.find(form.username())
			.orElseThrow(() -> Refusal.at("username", "grants.noAccount"));
		UUID pairing = pairing(role, form.pairing());
		Integer step = (role == Role.REVIEWER) ? Objects.requireNonNullElse(form.step(), 1)
				: (role == Role.BUSINESS_ADMIN) ? Integer.valueOf(1) : null;
		LocalDate today = Days.today(this.clock);
		if (form.step() != null && step == null) {
			throw Refusal.at("step", "grants.noStep");
		}
		if (form.endsOn() != null && form.endsOn().isBefore(today)) {
			throw Refusal.at("endsOn", "grants.ended");
		}
		if (role == Role.AUDITOR && form.endsOn() == null) {
			throw Refusal.at("endsOn", "grants.endNeeded");
		}
		check(actor, account, role);
		requireNew(account, role, pairing, step);
		UUID id = Ids.next();
		this.jdbc
			.sql("insert into grant_request (id, account_id, role, pairing_id, step, starts_on, ends_on, reason,"
					+ " requested_by, requested_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(Arrays.asList(id, account.id(), role.name(), pairing, step, today, form.endsOn(), form.reason(),
					actor.id(), SignIns.utc(this.clock.instant())))
			.update();
		tell(Act.GRANT_REQUESTED, id, account, role);
		if (!role.needsSecondFactor()) {
			settle(id, true);
			tell(Act.GRANTED, id, account, role);
		}
	}

	/**
	 * Asks the security administrator for a grant to an account that was just opened; it
	 * is in force when that person agrees.
	 */
	public void propose(UUID account, Role role, @Nullable UUID pairing, @Nullable Integer step, String reason) {
		this.access.scope(Permission.ADMINISTER);
		UUID id = Ids.next();
		this.jdbc
			.sql("insert into grant_request (id, account_id, role, pairing_id, step, starts_on, reason, requested_by,"
					+ " requested_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(Arrays.asList(id, account, role.name(), pairing, step, Days.today(this.clock), reason,
					this.access.actor().id(), SignIns.utc(this.clock.instant())))
			.update();
		tell(Act.GRANT_REQUESTED, id, this.accounts.find(account).orElseThrow(), role);
	}

	/** A second person agrees, or does not. */
	public void decide(UUID id, boolean accepted) {
		Actor actor = this.access.actor();
		GrantRow request = this.grants.takeWaiting(id).orElseThrow(() -> gone(id));
		if (!mayDecide(actor, request)) {
			throw new AccessDeniedException("A second person decides on a grant");
		}
		AccountRow account = this.accounts.find(request.account()).orElseThrow();
		if (request.ends() != null) {
			settle(request, accepted);
			tell(accepted ? Act.GRANT_ENDED : Act.GRANT_REFUSED, request.ends(), account, request.role());
			return;
		}
		if (accepted) {
			check(actor, account, request.role());
		}
		settle(id, accepted);
		tell(accepted ? Act.GRANTED : Act.GRANT_REFUSED, id, account, request.role());
	}

	/** Who comes second learns that somebody has decided. */
	private RuntimeException gone(UUID id) {
		return this.grants.isDecided(id) ? new Refusal("grants.decided") : new NotFound("request " + id);
	}

	/**
	 * Whether somebody can be the second person: another security administrator, or the
	 * system administrator where there is no other. What a system administrator asked for
	 * a security administrator decides.
	 */
	@Transactional(readOnly = true)
	public boolean mayDecide(Actor actor, GrantRow request) {
		if (actor.id().equals(request.requestedBy()) || actor.id().equals(request.account())) {
			return false;
		}
		return actor.may(Permission.GRANT) || (actor.may(Permission.ADMINISTER) && isAskedBySecurity(request)
				&& this.accounts.holders(Role.SECURITY_ADMIN) <= 1);
	}

	private boolean isAskedBySecurity(GrantRow request) {
		return request.requestedBy() != null && this.accounts.find(request.requestedBy())
			.filter((asking) -> asking.roles().contains(Role.SECURITY_ADMIN))
			.isPresent();
	}

	/** Ends a grant today; the right is gone with the next request. */
	public void end(UUID id) {
		this.access.scope(Permission.GRANT);
		GrantRow grant = this.grants.find(id).orElseThrow(() -> new NotFound("grant " + id));
		lock();
		if (grant.role().isAdministrator() && this.accounts.holders(grant.role()) <= 1) {
			throw new Refusal("grants.last", grant.role());
		}
		LocalDate lastDay = Days.today(this.clock).minusDays(1);
		this.jdbc.sql("update access_grant set ends_on = ?, starts_on = least(starts_on, ?) where id = ?")
			.params(lastDay, lastDay, id)
			.update();
		endStandIns(id, lastDay);
		tell(Act.GRANT_ENDED, id, this.accounts.find(grant.account()).orElseThrow(), grant.role());
	}

	/** What has ended by now stays as it ended, and nothing ends later than it would. */
	private void settle(GrantRow end, boolean accepted) {
		decided(end.id(), accepted);
		if (accepted) {
			LocalDate asked = Objects.requireNonNull(end.endsOn());
			LocalDate yesterday = Days.today(this.clock).minusDays(1);
			LocalDate last = asked.isBefore(yesterday) ? yesterday : asked;
			this.jdbc
				.sql("update access_grant set ends_on = :last, starts_on = least(starts_on, :last)"
						+ " where id = :grant and (ends_on is null or ends_on > :last)")
				.param("last", last)
				.param("grant", end.ends())
				.update();
			endStandIns(Objects.requireNonNull(end.ends()), last);
		}
	}

	/**
	 * Who stands in for a reviewer holds the step no longer than that reviewer does; what
	 * waits for a second person and rests on the grant waits no more.
	 */
	private void endStandIns(UUID ended, LocalDate lastDay) {
		this.jdbc.sql("""
				update access_grant g set ends_on = :last, starts_on = least(g.starts_on, :last)
				from grant_request r, access_grant ended where ended.id = :ended and ended.role = 'REVIEWER'
				and r.id = g.id and r.stands_in_for = ended.account_id
				and g.pairing_id is not distinct from ended.pairing_id and g.step is not distinct from ended.step
				and (g.ends_on is null or g.ends_on > :last)
				""").param("last", lastDay).param("ended", ended).update();
		this.jdbc.sql("""
				update grant_request r set decided_by = :actor, decided_at = :now, accepted = false
				from access_grant ended where ended.id = :ended and r.decided_at is null and (r.ends_grant = ended.id
				or (ended.role = 'REVIEWER' and r.stands_in_for = ended.account_id and r.ends_on > :last
				and r.pairing_id is not distinct from ended.pairing_id and r.step is not distinct from ended.step))
				""")
			.param("actor", this.access.actor().id())
			.param("now", SignIns.utc(this.clock.instant()))
			.param("last", lastDay)
			.param("ended", ended)
			.update();
	}

	private void decided(UUID id, boolean accepted) {
		this.jdbc.sql("update grant_request set decided_by = ?, decided_at = ?, accepted = ? where id = ?")
			.params(this.access.actor().id(), SignIns.utc(this.clock.instant()), accepted, id)
			.update();
	}

	private void settle(UUID id, boolean accepted) {
		decided(id, accepted);
		if (accepted) {
			this.jdbc
				.sql("insert into access_grant (id, account_id, role, pairing_id, step, starts_on, ends_on)"
						+ " select id, account_id, role, pairing_id, step, greatest(starts_on, ?), ends_on"
						+ " from grant_request where id = ?")
				.params(Days.today(this.clock), id)
				.update();
		}
	}

	/**
	 * Two who make one account two administrators at the same time wait for each other.
	 */
	void check(Actor actor, AccountRow account, Role role) {
		if (account.id().equals(actor.id())) {
			throw Refusal.at("username", "grants.self");
		}
		if (account.state() == AccountRow.State.DISABLED) {
			throw Refusal.at("username", "grants.disabled");
		}
		if (role.needsSecondFactor() && !account.secondFactor() && !this.demo) {
			throw Refusal.at("username", "grants.noFactor");
		}
		lock();
		List<Role> held = this.grants.of(account.id()).stream().map(GrantRow::role).toList();
		for (Role other : held) {
			if (role.isAdministrator() || other.isAdministrator()) {
				throw Refusal.at("role", "grants.administratorAlone", other);
			}
			if (isBesides(role, other)) {
				throw Refusal.at("role", "grants.notBoth", other);
			}
		}
	}

	/** The same right twice could not be ended by ending one of them. */
	private void requireNew(AccountRow account, Role role, @Nullable UUID pairing, @Nullable Integer step) {
		boolean held = this.grants.of(account.id())
			.stream()
			.anyMatch((one) -> one.role() == role && Objects.equals(one.pairing(), pairing)
					&& Objects.equals(one.step(), step));
		if (held) {
			throw Refusal.at("role", "grants.held", role);
		}
	}

	/** Whether nobody holds one of two roles beside the other. */
	static boolean areNeverBoth(Role one, Role other) {
		return one.isAdministrator() || other.isAdministrator() || isBesides(one, other);
	}

	/** Who enters does not review, who audits does neither (职责互斥). */
	private static boolean isBesides(Role one, Role other) {
		return isPair(one, other, Role.TEAM, Role.REVIEWER) || isPair(one, other, Role.TEAM, Role.AUDITOR)
				|| isPair(one, other, Role.FINANCE, Role.REVIEWER) || isPair(one, other, Role.FINANCE, Role.AUDITOR)
				|| isPair(one, other, Role.REVIEWER, Role.AUDITOR);
	}

	private static boolean isPair(Role one, Role other, Role first, Role second) {
		return (one == first && other == second) || (one == second && other == first);
	}

	private @Nullable UUID pairing(Role role, @Nullable String named) {
		if (named == null) {
			return null;
		}
		if (role.isAdministrator() || role.isOfCommons()) {
			throw Refusal.at("pairing", "grants.noPairing");
		}
		return this.tree.find(named)
			.map(PairingTree.Node::id)
			.orElseThrow(() -> Refusal.at("pairing", "grants.unknownPairing"));
	}

	private void lock() {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('administrators'))").query((row, number) -> "").single();
	}

	private void tell(Act act, UUID id, AccountRow account, Role role) {
		this.journal.write(this.access.actor(), act, PairingTree.COMMONS, "grant", id,
				Map.of("username", account.username(), "role", role.name()));
	}

}

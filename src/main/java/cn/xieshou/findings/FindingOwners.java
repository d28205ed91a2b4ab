package cn.xieshou.findings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Accounts;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Role;
import cn.xieshou.access.Scope;
import cn.xieshou.values.Days;

/** Who may answer for a finding, ask somebody to, and say why it is so (责任人). */
@Component
class FindingOwners {

	/** So many are offered. */
	private static final int OFFERED = 100;

	private final Findings findings;

	private final Accounts accounts;

	private final PairingTree tree;

	private final Access access;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	FindingOwners(Findings findings, Accounts accounts, PairingTree tree, Access access, JdbcTemplate jdbc,
			Clock clock) {
		this.findings = findings;
		this.accounts = accounts;
		this.tree = tree;
		this.access = access;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Somebody to choose. */
	record Choice(String username, String displayName, String unit) {

	}

	/** Who works at the pairing of a finding or above it. */
	List<Choice> offered(Finding finding) {
		UUID pairing = finding.subject().pairing();
		UUID[] path = (pairing == null) ? new UUID[0]
				: this.tree.path(pairing).stream().map(PairingTree.Node::id).toArray(UUID[]::new);
		LocalDate today = Days.today(this.clock);
		return this.jdbc.query("""
				select distinct a.username, a.display_name, a.unit from access_grant g
				join account a on a.id = g.account_id where (g.pairing_id = any(?) and g.role in ('TEAM', 'REVIEWER',
				'CONFIRMER') or g.role = 'BUSINESS_ADMIN' and ?) and g.starts_on <= ? and (g.ends_on is null
				or g.ends_on >= ?) and a.enabled and a.password_hash is not null
				order by a.display_name, a.username limit
				""" + OFFERED, (row, number) -> new Choice(row.getString("username"), row.getString("display_name"),
				row.getString("unit")), path, pairing == null, today, today);
	}

	/**
	 * Somebody who may answer for a finding: they work in its place and see all of it.
	 */
	Optional<Finding.Owner> find(Finding finding, String username) {
		return this.accounts.actor(username)
			.filter((actor) -> mayAnswer(actor, finding))
			.filter((actor) -> this.findings.isWithin(finding, this.access.scope(actor, Permission.READ)))
			.map((actor) -> new Finding.Owner(actor.id(), username, actor.displayName()));
	}

	private boolean mayAnswer(Actor actor, Finding finding) {
		return List.of(Permission.ENTER, Permission.REVIEW, Permission.CONFIRM)
			.stream()
			.anyMatch((permission) -> may(actor, permission, finding));
	}

	private boolean may(Actor actor, Permission permission, Finding finding) {
		if (!actor.may(permission)) {
			return false;
		}
		Scope scope = this.access.scope(actor, permission);
		return scope.contains(finding.subject().root(), finding.subject().pairing());
	}

	/**
	 * Whether the actor may ask somebody to answer: who reviews, watches or leads there.
	 */
	boolean mayAssign(Finding finding) {
		Actor actor = this.access.actor();
		boolean watches = actor.grants()
			.stream()
			.anyMatch((grant) -> grant.role() == Role.AUDITOR || grant.role() == Role.OFFICIAL);
		return !finding.isMended() && (watches || may(actor, Permission.REVIEW, finding));
	}

	/** Whether the actor may say why it is so: who answers for it, or works there. */
	boolean mayExplain(Finding finding) {
		Actor actor = this.access.actor();
		Finding.Owner owner = finding.course().owner();
		return !finding.isMended() && ((owner != null && owner.id().equals(actor.id())) || mayAnswer(actor, finding));
	}

	/** Whether the actor may have all records looked at. */
	boolean mayRun() {
		return this.access.actor()
			.grants()
			.stream()
			.anyMatch((grant) -> grant.role() == Role.AUDITOR || grant.role() == Role.BUSINESS_ADMIN);
	}

}

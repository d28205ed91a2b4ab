package cn.xieshou.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

import cn.xieshou.access.Scope.Condition;
import cn.xieshou.values.Days;

/** Whose reading scope has something in common with the actor's (范围相交). */
@Service
public class Neighbours {

	private static final String GRANTED = "exists (select 1 from access_grant g where g.account_id = %s"
			+ " and g.role = any(?) and g.starts_on <= ? and (g.ends_on is null or g.ends_on >= ?)";

	private final Access access;

	private final PairingTree tree;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	Neighbours(Access access, PairingTree tree, JdbcTemplate jdbc, Clock clock) {
		this.access = access;
		this.tree = tree;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The condition that an account may read something that the actor may read.
	 * @param account the column that names the account
	 */
	public Condition sharingScope(String account) {
		LocalDate today = Days.today(this.clock);
		String[] readers = Arrays.stream(Role.values())
			.filter((role) -> role.permits(Permission.READ))
			.map(Role::name)
			.toArray(String[]::new);
		Condition granted = new Condition(GRANTED.formatted(account),
				java.util.List.of((Object) readers, today, today));
		if (this.access.scope(Permission.READ).everything()) {
			return granted.and(new Condition("true)", java.util.List.of()));
		}
		return granted.and(new Condition("(g.pairing_id is null or g.pairing_id = any(?)))",
				java.util.List.of((Object) near().toArray(UUID[]::new))));
	}

	/** The pairings of the actor's grants, with those below and above them. */
	private Set<UUID> near() {
		Set<UUID> near = new HashSet<>();
		for (Grant grant : this.access.actor().grants(Permission.READ)) {
			UUID pairing = grant.pairing();
			if (pairing == null) {
				continue;
			}
			this.tree.path(pairing).forEach((node) -> near.add(node.id()));
			this.tree.subtree(pairing).forEach((node) -> near.add(node.id()));
		}
		return near;
	}

	/**
	 * Makes sure that those who work for the same body do something one after another.
	 */
	public void oneAtATime(String unit) {
		this.jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", (row) -> {
		}, "unit:" + unit);
	}

}

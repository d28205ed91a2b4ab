package cn.xieshou.contact;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Role;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;

/**
 * Which role may look at which kind of what is masked (脱敏规则). The security administrator
 * says so; none of the three administrators ever may.
 */
@Service
@Transactional
class UnmaskRules {

	/** Those that see records of pairings. */
	static final List<Role> ROLES = List.of(Role.OFFICIAL, Role.TEAM, Role.REVIEWER, Role.CONFIRMER, Role.AUDITOR);

	private final JdbcClient jdbc;

	private final Access access;

	private final Journal journal;

	UnmaskRules(JdbcClient jdbc, Access access, Journal journal) {
		this.jdbc = jdbc;
		this.access = access;
		this.journal = journal;
	}

	/** The roles by kind. */
	@Transactional(readOnly = true)
	public Map<ContactKind, Set<Role>> all() {
		Map<ContactKind, Set<Role>> rules = new EnumMap<>(ContactKind.class);
		for (ContactKind kind : ContactKind.values()) {
			rules.put(kind,
					Set.copyOf(this.jdbc.sql("select role from unmask_rule where kind = ?")
						.param(kind.name())
						.query((row, number) -> Role.valueOf(row.getString(1)))
						.list()));
		}
		return rules;
	}

	/** Which kinds somebody may look at. */
	@Transactional(readOnly = true)
	public Set<ContactKind> of(Actor actor) {
		Set<ContactKind> kinds = EnumSet.noneOf(ContactKind.class);
		all().forEach((kind, roles) -> {
			if (roles.stream().anyMatch((role) -> actor.grants().stream().anyMatch((held) -> held.role() == role))) {
				kinds.add(kind);
			}
		});
		return kinds;
	}

	/**
	 * Makes sure that the actor may look at a kind.
	 * @throws AccessDeniedException if not
	 */
	void require(ContactKind kind) {
		if (!of(this.access.actor()).contains(kind)) {
			throw new AccessDeniedException(kind + " is masked to " + this.access.actor().username());
		}
	}

	/**
	 * Sets all rules.
	 * @param chosen {@code KIND.ROLE} for each role that may look at a kind
	 */
	public void set(Collection<String> chosen) {
		this.access.scope(Permission.GRANT);
		Map<String, List<String>> said = new TreeMap<>();
		this.jdbc.sql("delete from unmask_rule").update();
		for (ContactKind kind : ContactKind.values()) {
			List<Role> roles = ROLES.stream().filter((role) -> chosen.contains(kind + "." + role)).toList();
			roles.forEach((role) -> this.jdbc.sql("insert into unmask_rule (kind, role) values (?, ?)")
				.params(kind.name(), role.name())
				.update());
			said.put(kind.name(), roles.stream().map(Role::name).toList());
		}
		this.journal.write(this.access.actor(), Act.MASKS_SET, PairingTree.COMMONS, "masks", null,
				Map.of("rules", said));
	}

}

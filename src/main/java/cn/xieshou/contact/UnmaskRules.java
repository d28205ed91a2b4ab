package cn.xieshou.contact;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

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
import cn.xieshou.values.Refusal;

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

	/** That a role may look at a kind; as text {@code KIND.ROLE}. */
	record Opening(ContactKind kind, Role role) {

		@Override
		public String toString() {
			return this.kind + "." + this.role;
		}

	}

	/** All that there may be. */
	static Stream<Opening> openings() {
		return Stream.of(ContactKind.values()).flatMap((kind) -> ROLES.stream().map((role) -> new Opening(kind, role)));
	}

	/**
	 * Sets all rules; the same once more is nothing.
	 * @param shown those that whoever asks had seen before, {@code null} if that is not
	 * known
	 * @throws Refusal if somebody has set others meanwhile
	 */
	public void set(Set<Opening> chosen, @Nullable Set<Opening> shown) {
		this.access.scope(Permission.GRANT);
		this.jdbc.sql("lock table unmask_rule in share row exclusive mode").update();
		Map<ContactKind, Set<Role>> rules = all();
		Set<Opening> present = openings().filter((one) -> rules.getOrDefault(one.kind(), Set.of()).contains(one.role()))
			.collect(Collectors.toSet());
		if (present.equals(chosen)) {
			return;
		}
		if (shown != null && !shown.equals(present)) {
			throw new Refusal("masks.changed");
		}
		this.jdbc.sql("delete from unmask_rule").update();
		chosen.forEach((one) -> this.jdbc.sql("insert into unmask_rule (kind, role) values (?, ?)")
			.params(one.kind().name(), one.role().name())
			.update());
		Map<String, List<String>> said = new TreeMap<>();
		for (ContactKind kind : ContactKind.values()) {
			said.put(kind.name(),
					ROLES.stream().filter((role) -> chosen.contains(new Opening(kind, role))).map(Role::name).toList());
		}
		this.journal.write(this.access.actor(), Act.MASKS_SET, PairingTree.COMMONS, "masks", null,
				Map.of("rules", said));
	}

}

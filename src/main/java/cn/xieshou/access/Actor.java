package cn.xieshou.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import cn.xieshou.page.Person;

/**
 * Who acts (操作人): an account with the grants that are in force now.
 *
 * @param id the account
 * @param username the name signed in with
 * @param displayName the person's or programme's name as shown
 * @param unit the body the person works for (单位)
 * @param grants the grants in force
 * @param clearance up to which grade of data they read and take away
 */
public record Actor(UUID id, String username, String displayName, String unit, List<Grant> grants,
		Clearance clearance) implements Person {

	/** Somebody whom no grade of data limits. */
	public Actor(UUID id, String username, String displayName, String unit, List<Grant> grants) {
		this(id, username, displayName, unit, grants, Clearance.CORE);
	}

	/** Whether any grant permits it, wherever. */
	public boolean may(Permission permission) {
		return this.grants.stream().anyMatch((grant) -> grant.role().permits(permission));
	}

	/** Whether any grant permits to write filings, of whatever types. */
	public boolean enters() {
		return this.grants.stream().anyMatch((grant) -> grant.role().enters());
	}

	/** The administrators whose acts the actor is shown, none for most. */
	public List<Role> watched() {
		return this.grants.stream().flatMap((grant) -> grant.role().watched().stream()).distinct().toList();
	}

	/** Which of the three administrators the actor is, {@code null} if none. */
	public @Nullable Role duty() {
		return this.grants.stream().map(Grant::role).filter(Role::isAdministrator).findFirst().orElse(null);
	}

	List<Grant> grants(Permission permission) {
		return this.grants.stream().filter((grant) -> grant.role().permits(permission)).toList();
	}

	@Override
	public Set<String> roles() {
		return this.grants.stream().map((grant) -> grant.role().name()).collect(Collectors.toUnmodifiableSet());
	}

}

package cn.xieshou.administration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.Actor;
import cn.xieshou.access.Clearance;
import cn.xieshou.access.Grant;
import cn.xieshou.access.Role;

/**
 * An account as its administrators see it (账户).
 *
 * @param username the name signed in with
 * @param displayName the person's name
 * @param unit the body the person works for
 * @param roles the roles held today, which only the security administrator changes
 * @param seenAt when it was last used, {@code null} if never
 * @param secondFactor whether it has one
 * @param state whether it can be signed in with
 * @param clearance up to which grade of data it reads and takes away
 */
record AccountRow(UUID id, String username, String displayName, String unit, List<Role> roles, @Nullable Instant seenAt,
		boolean secondFactor, State state, Clearance clearance) {

	/** Whether an account can be signed in with (账户状态). */
	enum State {

		/** Its holder has not used the link yet (待激活). */
		INVITED,

		/** In use (启用). */
		ENABLED,

		/** Nobody has used it for so long that it is locked (久未使用). */
		IDLE,

		/** Cannot be signed in with (停用). */
		DISABLED

	}

	/** The account as one that acts, with its roles over no pairing. */
	Actor actor() {
		return new Actor(this.id, this.username, this.displayName, this.unit,
				this.roles.stream().map((role) -> new Grant(role, null, null)).toList(), this.clearance);
	}

	public boolean isAdministrator() {
		return this.roles.stream().anyMatch(Role::isAdministrator);
	}

}

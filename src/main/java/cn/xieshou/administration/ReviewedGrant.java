package cn.xieshou.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.Role;

/**
 * A grant as it is looked at once a quarter (待复核的授权).
 *
 * @param id the grant
 * @param account who holds it
 * @param username their account
 * @param displayName their name
 * @param role the role
 * @param pairing the pairing that it extends over, {@code null} for everything that the
 * role extends over
 * @param endsOn the last day, {@code null} for an open end
 * @param reviewBy the day by which it has to be kept again
 * @param kept what was decided in this quarter, {@code null} if nothing yet
 * @param reviewer who decided so
 * @param hints what speaks for ending it
 */
record ReviewedGrant(UUID id, UUID account, String username, String displayName, Role role, @Nullable UUID pairing,
		@Nullable LocalDate endsOn, LocalDate reviewBy, @Nullable Boolean kept, @Nullable String reviewer,
		List<Hint> hints) {

	/** What speaks for ending a grant (复核提示). */
	enum Hint {

		/** Nobody has kept it by its day; it is to be ended (待终止). */
		OVERDUE,

		/** The account is disabled. */
		DISABLED,

		/** The account was not used for a quarter. */
		UNUSED,

		/** It ends soon by itself. */
		ENDING

	}

	/** What is chosen before anybody chooses: to keep what nothing speaks against. */
	boolean suggestsKeeping() {
		return (this.kept != null) ? this.kept : this.hints.isEmpty();
	}

}

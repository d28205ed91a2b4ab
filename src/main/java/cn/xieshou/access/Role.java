package cn.xieshou.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a person is to the portal (角色). */
public enum Role {

	/** Browses dashboards (领导). */
	OFFICIAL(Permission.READ, Permission.EXPORT),

	/** Enters records (工作队). */
	TEAM(Permission.READ, Permission.EXPORT, Permission.ENTER, Permission.ENTER_LEDGER),

	/** Enters the ledger of money and nothing else (财务). */
	FINANCE(Permission.READ, Permission.EXPORT, Permission.ENTER_LEDGER),

	/** Holds a review step (审核). */
	REVIEWER(Permission.READ, Permission.EXPORT, Permission.REVIEW),

	/** Confirms for the helping side (帮扶方确认). */
	CONFIRMER(Permission.READ, Permission.CONFIRM),

	/** Traces figures and exports reports, for a time (审计). */
	AUDITOR(Permission.READ, Permission.EXPORT, Permission.AUDIT),

	/**
	 * Maintains what all programmes share, such as indicators and units, and approves
	 * what another one files of it (业务管理员). The role extends over what belongs to no
	 * pairing, and over no record of a pairing.
	 */
	BUSINESS_ADMIN(Permission.READ, Permission.EXPORT, Permission.ENTER, Permission.REVIEW),

	/** Runs accounts and dictionaries, sees no records (系统管理员). */
	SYSTEM_ADMIN(Permission.ADMINISTER),

	/** Gives roles and scopes, sees no records (安全管理员). */
	SECURITY_ADMIN(Permission.GRANT),

	/** Reads the journal, sees no records (审计管理员). */
	AUDIT_ADMIN(Permission.AUDIT);

	private final Set<Permission> permissions;

	Role(Permission first, Permission... others) {
		this.permissions = EnumSet.of(first, others);
	}

	/** Whether it is one of the three that run the portal and see no records (三员). */
	public boolean isAdministrator() {
		return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
	}

	/** The three. */
	public static List<Role> administrators() {
		return Arrays.stream(values()).filter(Role::isAdministrator).toList();
	}

	/** The roles whose acts it is shown (互相监督). */
	List<Role> watched() {
		return switch (this) {
			case AUDIT_ADMIN -> List.of(SYSTEM_ADMIN, SECURITY_ADMIN);
			case SECURITY_ADMIN -> List.of(AUDIT_ADMIN);
			default -> List.of();
		};
	}

	/**
	 * Whether only an account with a second factor may hold it outside the demonstration
	 * (第二因子).
	 */
	public boolean needsSecondFactor() {
		return isAdministrator() || this == REVIEWER || this == CONFIRMER || this == AUDITOR || this == BUSINESS_ADMIN;
	}

	/** Whether it extends over what belongs to no pairing only. */
	public boolean isOfCommons() {
		return this == BUSINESS_ADMIN;
	}

	/** Whether who holds it writes filings, of whatever types. */
	public boolean enters() {
		return this.permissions.stream().anyMatch(Permission::isEntering);
	}

	/** Whether who holds it may do that. */
	public boolean permits(Permission permission) {
		return this.permissions.contains(permission);
	}

}

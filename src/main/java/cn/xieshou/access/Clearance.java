package cn.xieshou.access;

/**
 * Up to which grade of data an account may read and take away (数据权限级别). The names are
 * those of the grades that records and files have; what may be published everybody may
 * read who has a role.
 */
public enum Clearance {

	/** What may be published, and what is for those who work on the programmes (内部). */
	INTERNAL,

	/** What is personal or harmful in wrong hands (敏感). */
	SENSITIVE,

	/** Important data (重要数据). */
	IMPORTANT,

	/** Everything (核心数据). */
	CORE;

	/** What accounts have that are opened on pages, until somebody says otherwise. */
	public static final Clearance USUAL = SENSITIVE;

	/** Whether nothing lies above it. */
	public boolean isUnlimited() {
		return this == CORE;
	}

	/** Whether it reaches as far as another. */
	public boolean reaches(Clearance other) {
		return compareTo(other) >= 0;
	}

}

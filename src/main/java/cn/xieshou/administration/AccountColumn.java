package cn.xieshou.administration;

/**
 * The columns of a sheet of accounts, in their order where there is no heading (账户表列).
 */
enum AccountColumn {

	/** The person's name (姓名). */
	DISPLAY_NAME,

	/** The body the person works for (单位). */
	UNIT,

	/** The name to sign in with (账户名). */
	USERNAME,

	/** What the account is to do (角色). */
	ROLE,

	/** Where (结对). */
	PAIRING,

	/** At which step, of who reviews (审核岗). */
	RANK

}

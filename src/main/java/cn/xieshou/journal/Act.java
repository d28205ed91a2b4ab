package cn.xieshou.journal;

/** What was done (操作). */
public enum Act {

	/** Somebody signed in (登录). */
	SIGNED_IN,

	/** A sign-in was refused (登录被拒). */
	SIGN_IN_REFUSED,

	/** A sign-in was not tried, because too many wrong ones came before (登录暂停). */
	SIGN_IN_DELAYED,

	/** Somebody signed out (退出登录). */
	SIGNED_OUT,

	/** An act was refused by the policy or by a rule of the books (操作被拒). */
	REFUSED,

	/** A filing was handed in for review (提交). */
	SUBMITTED,

	/** A filing was taken back by its author (撤回). */
	WITHDRAWN,

	/** A review step approved a filing (审核通过). */
	APPROVED,

	/** A review step sent a filing back (退回). */
	RETURNED,

	/** The other side of the pairing agreed (对方确认). */
	CONFIRMED,

	/** A filing entered the books (入账). */
	POSTED,

	/** A list or figures left as a file (导出). */
	EXPORTED,

	/** Somebody became an administrator by the link of the first run (首次启用). */
	ADMINISTRATOR_SET_UP,

	/** What an account is granted ends earlier than it did (授权提前到期). */
	GRANTS_SHORTENED,

	/** A file of evidence was taken in (上传). */
	UPLOADED,

	/** A file of evidence was looked at in the portal (查看). */
	VIEWED,

	/** A file of evidence left the portal (下载). */
	DOWNLOADED

}

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

	/** An open filing was given to another author (交接). */
	HANDED_ON,

	/** A filing was taken back by its author (撤回). */
	WITHDRAWN,

	/** A review step approved a filing (审核通过). */
	APPROVED,

	/** A review step sent a filing back (退回). */
	RETURNED,

	/** The other side of the pairing agreed (对方确认). */
	CONFIRMED,

	/** The other side of the pairing disagreed (对方异议). */
	DISPUTED,

	/** A filing entered the books (入账). */
	POSTED,

	/** A list or figures left as a file (导出). */
	EXPORTED,

	/** Somebody became an administrator by the link of the first run (首次启用). */
	ADMINISTRATOR_SET_UP,

	/** An account was opened, without any role (建账户). */
	ACCOUNT_OPENED,

	/** An account can no longer be signed in with (停用账户). */
	ACCOUNT_DISABLED,

	/** An account can be signed in with again (启用账户). */
	ACCOUNT_ENABLED,

	/** A one-time link for a new password and second factor was made (重置). */
	LINK_ISSUED,

	/** The holder of a one-time link set a password and a second factor (设置密码). */
	PASSWORD_SET,

	/** All sign-ins of an account were ended (撤销登录). */
	SIGN_INS_ENDED,

	/** The holder set another password (换密码). */
	PASSWORD_CHANGED,

	/** The holder set another authenticator (换动态码). */
	AUTHENTICATOR_SET,

	/** The holder got new recovery codes (换恢复码). */
	RECOVERY_CODES_MADE,

	/** The holder added a passkey (加通行密钥). */
	PASSKEY_ADDED,

	/** The holder took a passkey away (删通行密钥). */
	PASSKEY_REMOVED,

	/** The holder linked an outer identity (关联统一认证). */
	IDENTITY_LINKED,

	/** The holder unlinked the outer identity (取消关联). */
	IDENTITY_UNLINKED,

	/** The holder gave out a token for a program (发令牌). */
	TOKEN_MADE,

	/** A token was ended before its time (撤令牌). */
	TOKEN_ENDED,

	/** A session was ended by another one, or since there were too many (撤会话). */
	SESSION_ENDED,

	/** A grant was asked for (申请授权). */
	GRANT_REQUESTED,

	/** A grant is in force (授权). */
	GRANTED,

	/** A second person did not agree to a grant (不同意授权). */
	GRANT_REFUSED,

	/** A grant was looked at and kept (复核保留). */
	GRANT_KEPT,

	/** A grant was ended (终止授权). */
	GRANT_ENDED,

	/** What an account is granted ends earlier than it did (授权提前到期). */
	GRANTS_SHORTENED,

	/** A file of evidence was taken in (上传). */
	UPLOADED,

	/** A file was refused since a virus is in it (拦截病毒). */
	VIRUS_FOUND,

	/** A way to reach somebody was added (登记联系方式). */
	CONTACT_ADDED,

	/** A way to reach somebody was deleted (删除联系方式). */
	CONTACT_REMOVED,

	/** Somebody looked behind a mask (查看全文). */
	UNMASKED,

	/** It was said which roles may look behind masks (改脱敏规则). */
	MASKS_SET,

	/** Somebody verified the journal (核验). */
	JOURNAL_VERIFIED,

	/** An auditor searched the journal (查日志). */
	JOURNAL_SEARCHED,

	/** It was said how long things are kept (改留存期限). */
	RETENTION_SET,

	/** It was said up to which grade of data an account reads (改数据权限). */
	CLEARANCE_SET,

	/** It was said from which grade on files need a second person (改共享规则). */
	SHARING_SET,

	/** A set of data was opened to everybody (开放数据). */
	DATA_OPENED,

	/** A set of data was taken back from everybody (收回开放). */
	DATA_CLOSED,

	/** A file that needs a second person was asked for (申请导出). */
	EXPORT_REQUESTED,

	/** A second person agreed to a file (同意导出). */
	EXPORT_AGREED,

	/** A second person did not agree to a file (不同意导出). */
	EXPORT_DECLINED,

	/** The grade of a record or a file was changed (定级). */
	GRADED,

	/** A file of evidence was looked at in the portal (查看). */
	VIEWED,

	/** A file of evidence left the portal (下载). */
	DOWNLOADED,

	/** A moment of the books was given a name (留快照). */
	SNAPSHOT_TAKEN,

	/** A reporting round was opened (开轮). */
	ROUND_OPENED,

	/** A round that was not open yet was changed (改轮次). */
	ROUND_CHANGED,

	/** A round that was not open yet was taken back (撤轮次). */
	ROUND_WITHDRAWN,

	/** All units of a round got more time (延期). */
	ROUND_EXTENDED,

	/** One unit of a round got more time (例外). */
	SHEET_EXCEPTED,

	/** The units that had handed in nothing were reminded (催报). */
	SHEETS_REMINDED,

	/** What was posted from a sheet is being changed (更正). */
	SHEET_RESTATED,

	/** An extract of an account was sent to be compared with the ledger (导入流水对账). */
	EXTRACT_TAKEN,

	/** A reconciliation was finished (完成对账). */
	EXTRACT_RECONCILED,

	/** Somebody was asked to answer for a finding (指派发现). */
	FINDING_ASSIGNED,

	/** It was said why a finding is so (说明发现). */
	FINDING_EXPLAINED,

	/** All records were looked at on demand (立即核对). */
	FINDINGS_RUN,

	/** An auditor drew a sample (抽样). */
	SAMPLE_DRAWN,

	/** A working paper was handed to another auditor (底稿送复核). */
	PAPER_DONE,

	/** Another auditor agreed to a working paper (底稿复核). */
	PAPER_REVIEWED,

	/** A working paper was given back to its author (底稿退回). */
	PAPER_RETURNED,

	/** A document was begun from the books (起草文稿). */
	BRIEFING_STARTED,

	/** A document was handed on to be issued (文稿送签). */
	BRIEFING_SUBMITTED,

	/** A document was given back to its author (文稿退回). */
	BRIEFING_RETURNED,

	/** Numbers with open findings are printed on somebody's word (授权照印). */
	BRIEFING_OVERRIDDEN,

	/** A document was issued (签发文稿). */
	BRIEFING_ISSUED

}

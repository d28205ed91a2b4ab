package cn.xieshou.notice;

/** What a notice tells (通知种类). */
public enum NoticeKind {

	/** A filing of one's own came back (退回). */
	RETURNED("arrow-back-up", "returned"),

	/** A filing of one's own entered the books (入账). */
	POSTED("check", "posted"),

	/** A draft was handed over to one (交接). */
	HANDED_ON("entry", "draft"),

	/** Somebody asks or answers about a figure that one entered or asked about (疑问). */
	ASKED("message", "submitted"),

	/** A sheet is to be handed in (催报). */
	SHEET_DUE("table", "overdue"),

	/** A filing waits for one's decision (待审核). */
	WAITING("review", "submitted"),

	/** The two sides differ, and one's own must answer (待答复的差异). */
	DIFFERENCE("git-compare", "returned"),

	/** A side has not answered to a difference in time (差异逾期). */
	DIFFERENCE_OVERDUE("git-compare", "overdue"),

	/** One is asked to answer for a finding (指派给我的发现). */
	FINDING("finding", "returned"),

	/** A grant of one's own ends soon (授权将到期). */
	GRANT_ENDING("clock", "returned"),

	/** A grant waits for a second person (待确认的授权). */
	GRANT_WAITING("key", "submitted"),

	/** A file waits for a second person (待同意的导出). */
	EXPORT_WAITING("download", "submitted"),

	/** A second person has decided on a file of one's own (导出申请有结果). */
	EXPORT_DECIDED("download", "posted"),

	/** A background job has failed (后台作业失败). */
	JOB_FAILED("error", "overdue");

	private final String icon;

	private final String status;

	NoticeKind(String icon, String status) {
		this.icon = icon;
		this.status = status;
	}

	/** The name of its icon. */
	public String icon() {
		return this.icon;
	}

	/** The style that it is marked with. */
	public String status() {
		return this.status;
	}

}

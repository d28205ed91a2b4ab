package cn.xieshou.rectification;

/** What found an issue (问题来源). */
enum IssueSource {

	/** 审计. */
	AUDIT,

	/** 巡视巡察. */
	INSPECTION,

	/** 考核. */
	ASSESSMENT,

	/** 自查. */
	SELF

}

package cn.xieshou.rectification;

/** What an issue is about (问题类别). */
enum IssueCategory {

	/** 资金. */
	FUND,

	/** 项目. */
	PROJECT,

	/** 政策. */
	POLICY,

	/** 其他. */
	OTHER

}

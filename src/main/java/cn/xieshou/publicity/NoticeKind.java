package cn.xieshou.publicity;

/** What a public notice is about (公示内容类别). */
enum NoticeKind {

	/** 资金项目安排. */
	ARRANGEMENT,

	/** 年度计划. */
	PLAN,

	/** 完工结果. */
	COMPLETION

}

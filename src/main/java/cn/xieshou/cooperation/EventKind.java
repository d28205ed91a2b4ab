package cn.xieshou.cooperation;

/** What an event is for (活动类别). */
enum EventKind {

	/** 招商推介. */
	PROMOTION,

	/** 外出招商. */
	OUTBOUND,

	/** 论坛、现场会. */
	FORUM,

	/** 揭牌. */
	UNVEILING,

	/** 招聘. */
	RECRUITMENT,

	/** 农文旅IP. */
	CULTURE_TOURISM,

	/** 展销与直播带货. */
	SALES,

	/** 其他活动. */
	OTHER

}

package cn.xieshou.volumes;

/** By which way goods are sold (销售渠道). */
enum VolumeChannel {

	/** 展销窗口. */
	WINDOW,

	/** 商超批发. */
	RETAIL,

	/** 机关企事业单位采购. */
	INSTITUTION,

	/** 电商平台. */
	ONLINE,

	/** 直播带货. */
	LIVE,

	/** 展会活动. */
	FAIR,

	/** 产地直供. */
	DIRECT,

	/** 出口. */
	EXPORT,

	/** 其他渠道. */
	OTHER

}

package cn.xieshou.employment;

/** In which way a job fair is held (招聘会方式). */
enum JobFairWay {

	/** 现场. */
	ON_SITE,

	/** 线上. */
	ONLINE,

	/** 直播带岗. */
	LIVE,

	/** 线上线下同步. */
	BOTH

}

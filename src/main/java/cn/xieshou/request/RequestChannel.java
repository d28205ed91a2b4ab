package cn.xieshou.request;

/** By which way a request was raised (反映渠道). */
enum RequestChannel {

	/** 上门走访. */
	VISIT,

	/** 热线电话. */
	HOTLINE,

	/** 座谈会. */
	MEETING,

	/** 线上平台. */
	ONLINE,

	/** 来信来函. */
	LETTER

}

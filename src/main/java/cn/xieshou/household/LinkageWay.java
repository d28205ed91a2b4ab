package cn.xieshou.household;

/** In which way households are linked to an enterprise (联农带农方式). */
enum LinkageWay {

	/** 带动就业. */
	EMPLOYMENT,

	/** 土地流转. */
	LAND,

	/** 订单收购. */
	ORDER,

	/** 代销. */
	CONSIGNMENT,

	/** 托养. */
	CARE,

	/** 入股分红. */
	SHARES,

	/** 以工代赈. */
	WORK_RELIEF,

	/** 其他方式. */
	OTHER

}

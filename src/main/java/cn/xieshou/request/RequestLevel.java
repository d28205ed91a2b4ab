package cn.xieshou.request;

/** At which level a request is solved (办理层级). */
enum RequestLevel {

	/** 工作队. */
	TEAM,

	/** 县级. */
	COUNTY,

	/** 市级. */
	PREFECTURE,

	/** 省级. */
	PROVINCE,

	/** 双方会商. */
	BOTH_SIDES

}

package cn.xieshou.cluster;

/** What a side does with an industry (对接意向). */
enum IndustryStance {

	/** It leads there (主导产业). */
	LEADING,

	/** It may move away (拟转出). */
	LEAVING,

	/** It is wanted (拟承接). */
	WANTED,

	/** It is not taken (不承接). */
	UNWANTED

}

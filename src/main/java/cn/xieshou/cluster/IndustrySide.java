package cn.xieshou.cluster;

/** On whose list an industry stands (清单方). */
enum IndustrySide {

	/** That of the helping side (帮扶方). */
	HELPING,

	/** That of the assisted side (受援方). */
	ASSISTED

}

package cn.xieshou.park;

/** How far the making of a park has come (园区进程), in this order. */
enum ParkState {

	/** Its site is chosen (选址). */
	SITING,

	/** Its management is laid out (架构). */
	STRUCTURE,

	/** Its plan is drawn up (规划). */
	PLANNING,

	/** Its committee is formed (管委会). */
	COMMITTEE,

	/** Its company is founded (平台公司). */
	COMPANY,

	/** It is unveiled (揭牌). */
	UNVEILED,

	/** It is run as a body of its own (运作). */
	OPERATING

}

package cn.xieshou.park;

import cn.xieshou.page.Progress;

/** How far the making of a park has come (园区进程), in this order. */
enum ParkState implements Progress {

	/** Its site is chosen (选址). */
	SITING(1),

	/** Its management is laid out (架构). */
	STRUCTURE(1),

	/** Its plan is drawn up (规划). */
	PLANNING(2),

	/** Its committee is formed (管委会). */
	COMMITTEE(2),

	/** Its company is founded (平台公司). */
	COMPANY(3),

	/** It is unveiled (揭牌). */
	UNVEILED(3),

	/** It is run as a body of its own (运作). */
	OPERATING(4);

	private final int reached;

	ParkState(int reached) {
		this.reached = reached;
	}

	@Override
	public int reached() {
		return this.reached;
	}

}

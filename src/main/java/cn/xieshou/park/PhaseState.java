package cn.xieshou.park;

import cn.xieshou.page.Progress;

/** How far a phase of a park has come (分期状态), in this order. */
enum PhaseState implements Progress {

	/** Planned (规划). */
	PLANNED(0),

	/** Its land is being acquired (土地收储). */
	ACQUIRING(1),

	/** Under construction (在建). */
	BUILDING(2),

	/** Completed (竣工). */
	COMPLETED(3),

	/** In production (投产). */
	PRODUCING(4);

	private final int reached;

	PhaseState(int reached) {
		this.reached = reached;
	}

	@Override
	public int reached() {
		return this.reached;
	}

}

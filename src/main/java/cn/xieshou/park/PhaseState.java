package cn.xieshou.park;

/** How far a phase of a park has come (分期状态), in this order. */
enum PhaseState {

	/** Planned (规划). */
	PLANNED,

	/** Its land is being acquired (土地收储). */
	ACQUIRING,

	/** Under construction (在建). */
	BUILDING,

	/** Completed (竣工). */
	COMPLETED,

	/** In production (投产). */
	PRODUCING

}

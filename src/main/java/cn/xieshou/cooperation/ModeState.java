package cn.xieshou.cooperation;

/** How far a mode has come (模式状态). */
enum ModeState {

	/** 探索. */
	EXPLORING,

	/** 试点. */
	PILOT,

	/** 推广. */
	SPREADING

}

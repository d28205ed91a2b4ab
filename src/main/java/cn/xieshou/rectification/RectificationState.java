package cn.xieshou.rectification;

/** How far an issue is mended (整改状态). */
enum RectificationState {

	/** 未整改. */
	OPEN,

	/** 正在整改. */
	DOING,

	/** 已整改. */
	DONE,

	/** 已销号. */
	CLOSED

}

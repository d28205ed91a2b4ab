package cn.xieshou.policy;

/** Where a meeting or a mechanism stands (状态). */
enum MeetingState {

	/** Still to be set up or held (拟建、拟召开). */
	PLANNED,

	/** A mechanism at work (运行). */
	RUNNING,

	/** A meeting that took place (已召开). */
	HELD,

	/** A mechanism that ceased, a meeting that was called off (停止、取消). */
	ENDED

}

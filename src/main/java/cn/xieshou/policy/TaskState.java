package cn.xieshou.policy;

/** How far a task has come (办理状态). */
enum TaskState {

	/** Not yet begun (未启动). */
	OPEN,

	/** Under way (推进中). */
	DOING,

	/** Closed (已办结). */
	DONE,

	/** Closed once and taken up again (重新打开). */
	REOPENED

}

package cn.xieshou.policy;

import cn.xieshou.page.Progress;

/** How far a task has come (办理状态). */
enum TaskState implements Progress {

	/** Not yet begun (未启动). */
	OPEN(0),

	/** Under way (推进中). */
	DOING(2),

	/** Closed (已办结). */
	DONE(4),

	/** Closed once and taken up again (重新打开). */
	REOPENED(2);

	private final int reached;

	TaskState(int reached) {
		this.reached = reached;
	}

	@Override
	public int reached() {
		return this.reached;
	}

}

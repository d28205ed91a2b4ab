package cn.xieshou.organisation;

/** What a team is sent for (队伍类别). */
enum TeamKind {

	/** Stationed in a county, township or village (工作队). */
	WORK_TEAM,

	/** Staffs headquarters (指挥部). */
	HEADQUARTERS,

	/** A task force or working group (专班、工作组). */
	TASK_FORCE,

	/** Teachers (支教). */
	TEACHERS,

	/** Medical staff (支医). */
	MEDICS,

	/** Science and technology commissioners (科技特派员). */
	TECHNICIANS,

	/** Another (其他). */
	OTHER

}

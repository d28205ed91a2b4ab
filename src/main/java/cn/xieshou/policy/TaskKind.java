package cn.xieshou.policy;

/**
 * What kind of task an entry of the ledger is (任务层级), from the whole down to what one
 * body closes.
 */
enum TaskKind {

	/** A work plan (工作方案). */
	PLAN,

	/** A list that is worked through (任务清单). */
	LIST,

	/** A campaign that puts grievances right (专项整治). */
	CAMPAIGN,

	/** A goal that was set (目标任务). */
	GOAL,

	/** A part or an aspect of one of those (部分、方面). */
	SECTION,

	/** A measure (措施、重点任务). */
	MEASURE,

	/** An item of the ledger (台账事项). */
	ITEM

}

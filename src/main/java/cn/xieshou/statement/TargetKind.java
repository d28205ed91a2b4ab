package cn.xieshou.statement;

/** How far a target binds (目标性质). */
public enum TargetKind {

	/** Set from above (下达任务). */
	BINDING,

	/** Planned by oneself (年度计划). */
	EXPECTED

}

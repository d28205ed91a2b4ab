package cn.xieshou.volumes;

/** What a volume is (性质): what happened, what was promised, or what somebody expects. */
enum VolumeBasis {

	/** 实绩. */
	ACTUAL,

	/** 目标、计划. */
	TARGET,

	/** 预计、测算. */
	ESTIMATE

}

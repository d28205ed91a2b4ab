package cn.xieshou.job;

/** Where a job is (作业状态). */
enum JobState {

	/** It will run, for the first time or again (等待). */
	WAITING,

	/** A node runs it, or did until it died (进行中). */
	RUNNING,

	/** It has done what it was to do (完成). */
	DONE,

	/** It has failed too often (失败). */
	FAILED,

	/** Somebody cancelled it (已取消). */
	CANCELLED

}

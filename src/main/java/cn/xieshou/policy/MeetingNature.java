package cn.xieshou.policy;

/** Whether people met or agreed how to meet (性质). */
enum MeetingNature {

	/** A standing arrangement (机制). */
	MECHANISM,

	/** A single meeting (会议). */
	MEETING

}

package cn.xieshou.policy;

/** What a meeting or a mechanism is for (会议与机制类别). */
enum MeetingKind {

	/** Leaders of both sides decide (党政联席会议). */
	JOINT_CONFERENCE,

	/** Departments coordinate one matter (专项协调). */
	SPECIAL_COORDINATION,

	/** Investment is sought (招商机制). */
	INVESTMENT,

	/** Several levels act together (联动机制). */
	LINKAGE,

	/** One side helps the other in one field (对口帮扶机制). */
	ASSISTANCE,

	/** Who runs a park together (管理架构). */
	MANAGEMENT,

	/** Results are appraised (考核). */
	APPRAISAL,

	/** Work is supervised (督导). */
	SUPERVISION

}

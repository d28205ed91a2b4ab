package cn.xieshou.evidence;

/** Where a document stands, as reported (文件状态); on a given day its validity decides. */
enum DocumentStatus {

	/** Being written (在编). */
	DRAFTING,

	/** Out for comments (征求意见). */
	CONSULTATION,

	/** An agreement that was signed (已签订). */
	SIGNED,

	/** In force (有效、实施中). */
	EFFECTIVE,

	/** Replaced by a revised version (已修订). */
	REVISED,

	/** Repealed (废止). */
	REPEALED

}

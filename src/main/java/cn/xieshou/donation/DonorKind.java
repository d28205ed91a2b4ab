package cn.xieshou.donation;

/** What kind of donor gives (捐赠方类型). */
enum DonorKind {

	/** 捐赠企业. */
	ENTERPRISE,

	/** 社会组织捐赠. */
	ASSOCIATION,

	/** 机关单位. */
	OFFICE,

	/** 个人. */
	PERSON

}

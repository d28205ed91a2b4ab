package cn.xieshou.linkage;

/** Between what kind of bodies a linkage stands (结对类别). */
enum LinkageKind {

	/** 学校. */
	SCHOOL,

	/** 医院. */
	HOSPITAL,

	/** 村（社区）. */
	VILLAGE,

	/** 企业. */
	ENTERPRISE,

	/** 社会组织. */
	ASSOCIATION

}

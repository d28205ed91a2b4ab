package cn.xieshou.cases;

/**
 * At which level a case is handled (办理层级), from the ground up; an issue that cannot be
 * solved at one goes to a higher one.
 */
enum CaseLevel {

	/** 企业、园区. */
	FIRM,

	/** 工作队. */
	TEAM,

	/** 县级. */
	COUNTY,

	/** 指挥部. */
	HEADQUARTERS,

	/** 市级. */
	PREFECTURE,

	/** 双方会商. */
	BOTH_SIDES,

	/** 省级. */
	PROVINCE

}

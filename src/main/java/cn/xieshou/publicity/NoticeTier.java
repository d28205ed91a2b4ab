package cn.xieshou.publicity;

/** Where a public notice is shown (公示层级). */
enum NoticeTier {

	/** 县级网站. */
	COUNTY_WEB,

	/** 镇公开栏. */
	TOWN,

	/** 村公开栏. */
	VILLAGE,

	/** 项目现场. */
	SITE

}

package cn.xieshou.cases;

/** What a project is spared of environmental assessment (环评减负方式). */
enum EiaRelief {

	/** 豁免环评. */
	EXEMPT,

	/** 登记备案. */
	REGISTERED,

	/** 告知承诺制. */
	COMMITMENT,

	/** 编制内容简化. */
	SIMPLIFIED

}

package cn.xieshou.experts;

/** As what an expert serves (专家类别). */
enum ExpertKind {

	/** 产业合作专家. */
	EXPERT,

	/** 科技特派员. */
	ENVOY,

	/** 智库、咨询委员会成员. */
	ADVISER,

	/** 工作站专家. */
	STATION

}

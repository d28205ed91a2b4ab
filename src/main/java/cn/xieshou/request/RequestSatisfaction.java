package cn.xieshou.request;

/** What an enterprise says of the answer (企业评价). */
enum RequestSatisfaction {

	/** 满意. */
	SATISFIED,

	/** 基本满意. */
	BASICALLY,

	/** 不满意. */
	DISSATISFIED

}

package cn.xieshou.request;

/** What an enterprise asks for (诉求类别). */
enum RequestKind {

	/** 用工. */
	LABOUR,

	/** 融资. */
	FINANCE,

	/** 用地厂房. */
	LAND,

	/** 政策兑现. */
	POLICY,

	/** 审批办事. */
	APPROVAL,

	/** 物流运输. */
	LOGISTICS,

	/** 水电气网. */
	ENERGY,

	/** 市场销售. */
	MARKET,

	/** 其他诉求. */
	OTHER

}

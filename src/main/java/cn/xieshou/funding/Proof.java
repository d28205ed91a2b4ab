package cn.xieshou.funding;

/** What a payment is made on (支付要件). */
enum Proof {

	/** 支付申请. */
	REQUEST,

	/** 合同. */
	CONTRACT,

	/** 发票. */
	INVOICE,

	/** 进度单. */
	PROGRESS,

	/** 验收单. */
	ACCEPTANCE

}

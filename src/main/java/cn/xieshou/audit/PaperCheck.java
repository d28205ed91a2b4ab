package cn.xieshou.audit;

/** What a working paper looks at (核对项). */
enum PaperCheck {

	/** The amount, or the value that the record says (金额、数值). */
	AMOUNT,

	/** The contract or document that it rests on (合同、文件). */
	CONTRACT,

	/** The bank or treasury statement (银行流水). */
	BANK,

	/** Whether it is in the books twice (是否重复). */
	TWICE,

	/** Acceptance, receipt or delivery (验收、签收). */
	ACCEPTANCE

}

package cn.xieshou.funding;

/** Where money comes from (资金来源). */
enum FundSource {

	/** 财政资金. */
	FISCAL,

	/** 专项债券. */
	BOND,

	/** 产业基金. */
	INDUSTRY_FUND,

	/** 社会捐赠. */
	DONATION,

	/** 财政与社会资金. */
	FISCAL_AND_SOCIAL;

	/** Whether somebody gives it. */
	boolean isGift() {
		return this == DONATION || this == FISCAL_AND_SOCIAL;
	}

}

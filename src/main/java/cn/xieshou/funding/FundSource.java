package cn.xieshou.funding;

/**
 * Where money comes from (资金来源). What a source calls fiscal or given and no more keeps
 * the wider class.
 */
enum FundSource {

	/** 财政资金, of whatever level. */
	FISCAL,

	/** 省级统筹. */
	PROVINCIAL,

	/** 市县自筹. */
	MUNICIPAL,

	/** 财政衔接. */
	CONNECTING,

	/** 配套. */
	MATCHING,

	/** 专项债券. */
	BOND,

	/** 产业基金. */
	INDUSTRY_FUND,

	/** 企业投资. */
	ENTERPRISE,

	/** 社会捐赠, money or goods. */
	DONATION,

	/** 社会捐赠（款）. */
	DONATED_MONEY,

	/** 社会捐赠（物）. */
	DONATED_GOODS,

	/** 财政与社会资金. */
	FISCAL_AND_SOCIAL;

	/** Whether somebody gives it. */
	boolean isGift() {
		return this == DONATION || this == DONATED_MONEY || this == DONATED_GOODS || this == FISCAL_AND_SOCIAL;
	}

}

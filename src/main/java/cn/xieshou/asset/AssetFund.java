package cn.xieshou.asset;

/** What an asset was paid from (资金来源构成). */
enum AssetFund {

	/** 财政衔接资金. */
	BRIDGING,

	/** 协作帮扶资金. */
	COOPERATION,

	/** 地方债券. */
	BOND,

	/** 定点帮扶资金. */
	DESIGNATED,

	/** 社会捐赠资金. */
	DONATION,

	/** 行业部门资金. */
	INDUSTRY

}

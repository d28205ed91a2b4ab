package cn.xieshou.asset;

/** What state an asset is in (资产状态). */
enum AssetState {

	/** 正常使用. */
	NORMAL,

	/** 低效. */
	INEFFICIENT,

	/** 闲置. */
	IDLE,

	/** 损毁. */
	DAMAGED,

	/** 流失. */
	LOST,

	/** 已处置. */
	DISPOSED

}

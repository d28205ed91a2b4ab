package cn.xieshou.asset;

/** What an asset consists of (资产形态). */
enum AssetShape {

	/** 固定资产. */
	FIXED,

	/** 权益性资产. */
	EQUITY,

	/** 生物性资产. */
	LIVING

}

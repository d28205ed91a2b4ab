package cn.xieshou.asset;

/** What an asset is for (资产类别). */
enum AssetKind {

	/** 经营性资产. */
	OPERATING,

	/** 公益性资产. */
	PUBLIC,

	/** 到户类资产. */
	HOUSEHOLD

}

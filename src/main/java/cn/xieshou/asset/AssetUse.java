package cn.xieshou.asset;

/** How an asset is put to use (经营方式). */
enum AssetUse {

	/** 自营. */
	SELF,

	/** 承包. */
	CONTRACT,

	/** 租赁. */
	LEASE,

	/** 入股. */
	SHARES,

	/** 托管. */
	TRUST

}

package cn.xieshou.asset;

/** At which level an asset belongs to somebody (权属层级). */
enum AssetTier {

	/** 县级所有. */
	COUNTY,

	/** 镇级所有. */
	TOWN,

	/** 村级所有. */
	VILLAGE,

	/** 农户所有. */
	HOUSEHOLD

}

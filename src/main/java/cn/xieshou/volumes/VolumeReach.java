package cn.xieshou.volumes;

/**
 * What time a volume is of (时间口径): of a period, of all time up to its end, or as of its
 * end. Only those of periods are added up.
 */
enum VolumeReach {

	/** 期间数. */
	PERIOD,

	/** 累计数. */
	CUMULATIVE,

	/** 时点数. */
	INSTANT

}

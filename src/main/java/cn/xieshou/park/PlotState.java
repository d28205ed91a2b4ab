package cn.xieshou.park;

/** What has become of a plot (地块状态), in this order. */
enum PlotState {

	/** Not yet prepared (待整备). */
	RAW,

	/** Prepared (已整备). */
	PREPARED,

	/** Offered for sale (挂牌). */
	LISTED,

	/** Sold (已出让). */
	SOLD,

	/** Built upon (已建设). */
	BUILT

}

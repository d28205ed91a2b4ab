package cn.xieshou.round;

/** Where the content of a cell comes from (来历). */
public enum CellMode {

	/** Somebody types it (录入). */
	TYPED,

	/** It follows from the other column and the year to date before (推算). */
	DERIVED,

	/** It is the ratio of two other rows (计算). */
	COMPUTED,

	/** The books have it already (带出). */
	CARRIED

}

package cn.xieshou.indicator;

/** How several values of an indicator combine into one (汇总方式). */
public enum Aggregation {

	/** They add up (相加). */
	SUM,

	/** The latest stands for all (取最近). */
	LAST,

	/**
	 * What they count is counted once, by its identity; the values themselves do not add
	 * up (去重计数).
	 */
	DISTINCT,

	/** A rate of the sums: numerator and denominator add up, the rates do not (重算). */
	RECOMPUTE,

	/** They do not combine (不可汇总). */
	NONE

}

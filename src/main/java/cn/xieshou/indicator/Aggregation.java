package cn.xieshou.indicator;

/** How several values of an indicator combine into one (汇总方式). */
public enum Aggregation {

	/** They add up (相加). */
	SUM,

	/** The latest stands for all (取最近). */
	LAST,

	/** They do not combine (不可汇总). */
	NONE

}

package cn.xieshou.page;

/** What a number is, if it is not a fact that somebody reported (数值性质). */
public enum Nature {

	/** What is expected to happen, as the source says (预计). */
	FORECAST,

	/** What is planned (规划). */
	PLANNED,

	/** What a policy sets (规定). */
	RULE,

	/** What could be made in a year (产能). */
	CAPACITY,

	/** What we computed from what the source says (推算). */
	DERIVED,

	/** What is but part of a name, and no reported number (名称). */
	NAME,

	/** What is of one thing, and not of the pairing that the page shows (单个主体). */
	SINGLE_SUBJECT

}

package cn.xieshou.audit;

/** How a sample is drawn (抽样方法). */
enum SampleMethod {

	/** All from an amount on (按金额). */
	AMOUNT,

	/** So many, by a seed (随机). */
	RANDOM,

	/** Each amount with the chance of its size, by interval and seed (货币单位). */
	UNIT,

	/** What a rule found something in (按规则). */
	RULE

}

package cn.xieshou.briefing;

/** What of a figure a number in a text is (数的用处). */
enum Part {

	/** Its value (数值). */
	VALUE,

	/** By how much it grew or fell (同比). */
	GROWTH,

	/** The place of its growth (增速位次). */
	GROWTH_RANK,

	/** Its place (位次). */
	RANK,

	/** How much of its target it reached (完成率). */
	COMPLETION,

	/** By how much it is more than its target (超额). */
	SURPLUS,

	/** By how many points it is behind the time that has passed (慢于序时). */
	BEHIND,

	/** By how much it exceeds the plan, as its source states it (超计划). */
	EXCESS,

	/** What part of a whole it is (占比). */
	SHARE,

	/** What it is for each one of something (平均). */
	AVERAGE,

	/** Its grade (等次). */
	GRADE

}

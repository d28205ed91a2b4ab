package cn.xieshou.project;

/** The seven tools of service to investors (招商服务“七件套”). */
enum ServiceTool {

	/** Land made ready beforehand (熟地招商). */
	READY_LAND,

	/** Construction from the day the land is had (拿地即开工). */
	INSTANT_START,

	/** All formalities done for the firm (全程代办). */
	FULL_AGENCY,

	/** Workshops built for the firm (厂房代建). */
	WORKSHOP_BUILDING,

	/** Leasing of equipment (融资租赁). */
	LEASING,

	/** An industry fund (产业基金). */
	FUND,

	/** A reward for fixed-asset investment (固投奖励). */
	INVESTMENT_REWARD

}

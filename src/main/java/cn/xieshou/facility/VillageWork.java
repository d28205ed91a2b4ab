package cn.xieshou.facility;

/** What is done in a village that is to set an example (示范村建设内容). */
enum VillageWork {

	/** 党建引领. */
	PARTY,

	/** 环境改造. */
	ENVIRONMENT,

	/** 产业扶持. */
	INDUSTRY,

	/** 治理提升. */
	GOVERNANCE,

	/** 共建共享. */
	SHARING

}

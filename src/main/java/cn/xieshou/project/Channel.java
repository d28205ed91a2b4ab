package cn.xieshou.project;

/** By which way a project was found (招商方式). */
enum Channel {

	/** Plain promotion by the departments (部门招商). */
	OFFICE,

	/** By the leaders themselves (“一把手”招商). */
	LEADERS,

	/** By an agent (委托招商). */
	AGENT,

	/** By firms that are there already (以商引商). */
	FIRMS,

	/** By people from the place (乡情引商). */
	KINSHIP,

	/** By a fund that invests along (资本招商). */
	CAPITAL,

	/** Along the chain (产业链招商). */
	CHAIN,

	/** By an association of trade (商协会). */
	ASSOCIATION,

	/** Through an enclave (反向飞地). */
	ENCLAVE,

	/** Signed at an event (活动签约). */
	EVENT,

	/** Any other (其他). */
	OTHER

}

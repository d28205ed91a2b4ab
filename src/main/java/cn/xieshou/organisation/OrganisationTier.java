package cn.xieshou.organisation;

/** At which tier of a management structure a body stands (管理层级). */
enum OrganisationTier {

	/** Decides (决策层). */
	DECIDING,

	/** Manages (管理层). */
	MANAGING,

	/** Carries out (执行层). */
	EXECUTING

}

package cn.xieshou.organisation;

/** How far a body has come (组建状态). */
enum OrganisationState {

	/** Being prepared (筹建). */
	PREPARING,

	/** Set up (已组建). */
	FORMED,

	/** Works as a body of its own (实体化运作). */
	OPERATING,

	/** No longer exists (已撤销). */
	DISSOLVED

}

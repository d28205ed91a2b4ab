package cn.xieshou.organisation;

/** How far an organisation has been won as an investor (招引进展). */
enum LeadStage {

	/** In contact (接洽). */
	CONTACTED,

	/** Won (已招引). */
	WON

}

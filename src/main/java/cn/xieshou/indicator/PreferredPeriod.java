package cn.xieshou.indicator;

/** For which period an indicator is shown unless a reader asks for another (优先时期). */
public enum PreferredPeriod {

	/** Whatever was reported last (最近一期). */
	LATEST,

	/** The latest year (最近年度). */
	YEAR,

	/** The year to date (本年累计). */
	YEAR_TO_DATE,

	/** All years together (历年累计). */
	CUMULATIVE

}

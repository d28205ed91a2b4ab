package cn.xieshou.round;

/** Whether a sheet was handed in within its term (及时性). */
public enum Timeliness {

	/** Within the term (按时). */
	IN_TIME,

	/** After it (迟报). */
	LATE,

	/** Not yet, and the term is not over (未到期). */
	NOT_DUE,

	/** Not at all, and the term is over (未交). */
	MISSED

}

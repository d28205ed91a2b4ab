package cn.xieshou.policy;

/** How far a decision has been carried out (落实状态), as reported. */
enum DecisionState {

	/** Not yet begun (未启动). */
	OPEN,

	/** Under way (推进中). */
	DOING,

	/** Carried out (已落实). */
	DONE

}

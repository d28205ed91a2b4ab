package cn.xieshou.indicator;

/** The side of a pairing that answers for an indicator's values (责任方). */
enum ResponsibleSide {

	/** Both sides (双方). */
	BOTH,

	/** The supporting side (帮扶方). */
	ASSISTING,

	/** The recipient side (受援方). */
	ASSISTED

}

package cn.xieshou.indicator;

/** The side of a pairing that answers for an indicator's values (责任方). */
public enum ResponsibleSide {

	/** Both sides, which say the same (双方). */
	BOTH,

	/** Each side for its own number, two of a kind (双方各报各的). */
	EACH,

	/** The supporting side (帮扶方). */
	ASSISTING,

	/** The recipient side (受援方). */
	ASSISTED

}

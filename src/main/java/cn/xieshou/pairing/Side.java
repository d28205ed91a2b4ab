package cn.xieshou.pairing;

/** On which side of a pairing somebody stands (结对一方). */
public enum Side {

	/** Gives help (帮扶方). */
	ASSISTING,

	/** Receives help (受援方). */
	ASSISTED

}

package cn.xieshou.approval;

/** How far the steps of a pairing reach (适用范围). */
public enum ChainReach {

	/** The pairing, and all below it that have none of their own (本级及下级). */
	WITH_BELOW,

	/** The pairing itself and none below it (仅本级). */
	ITSELF

}

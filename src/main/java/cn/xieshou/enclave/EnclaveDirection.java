package cn.xieshou.enclave;

/** Which side settles within which (飞地方向). */
enum EnclaveDirection {

	/** The assisted side within the assisting one (反向飞地). */
	REVERSE,

	/** The assisting side within the assisted one (正向飞地). */
	FORWARD,

	/** Both, as a pair (双向飞地). */
	TWO_WAY

}

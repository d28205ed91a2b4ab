package cn.xieshou.park;

/** How far an enclave has come (飞地进程), in this order. */
enum EnclaveState {

	/** Being considered (研究). */
	STUDY,

	/** Its site is sought or chosen (选址). */
	SITING,

	/** Being built, without more said (建设). */
	BUILDING,

	/** Its exhibition is laid out (布展). */
	EXHIBITION,

	/** Being fitted out (装修). */
	FITTING,

	/** Set up, without more said (设立). */
	ESTABLISHED,

	/** Unveiled (揭牌). */
	UNVEILED,

	/** In operation (运营). */
	OPERATING,

	/** Given up (退出). */
	CLOSED;

	/** Whether it is there for use. */
	boolean isOpen() {
		return this == ESTABLISHED || this == UNVEILED || this == OPERATING;
	}

}

package cn.xieshou.enclave;

import cn.xieshou.page.Progress;

/** How far an enclave has come (飞地进程), in this order. */
enum EnclaveState implements Progress {

	/** Being considered (研究). */
	STUDY(0),

	/** Its site is sought or chosen (选址). */
	SITING(1),

	/** Being built, without more said (建设). */
	BUILDING(2),

	/** Its exhibition is laid out (布展). */
	EXHIBITION(2),

	/** Being fitted out (装修). */
	FITTING(2),

	/** Set up, without more said (设立). */
	ESTABLISHED(3),

	/** Unveiled (揭牌). */
	UNVEILED(3),

	/** In operation (运营). */
	OPERATING(4),

	/** Given up (退出). */
	CLOSED(4);

	private final int reached;

	EnclaveState(int reached) {
		this.reached = reached;
	}

	@Override
	public int reached() {
		return this.reached;
	}

	@Override
	public boolean stalled() {
		return this == CLOSED;
	}

	/** Whether it is there for use. */
	boolean isOpen() {
		return this == ESTABLISHED || this == UNVEILED || this == OPERATING;
	}

}

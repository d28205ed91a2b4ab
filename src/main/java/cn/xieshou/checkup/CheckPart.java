package cn.xieshou.checkup;

/** A part of the score (得分构成), with the most points that it has and can lose. */
enum CheckPart {

	/** Whether it goes on as planned (进度). */
	PROGRESS(30),

	/** Whether money and works go together (资金). */
	MONEY(30),

	/** Whether what is asked for was kept (合规). */
	COMPLIANCE(20),

	/** Whether the record says what it should (资料). */
	MATERIAL(20);

	private final int most;

	CheckPart(int most) {
		this.most = most;
	}

	int most() {
		return this.most;
	}

}

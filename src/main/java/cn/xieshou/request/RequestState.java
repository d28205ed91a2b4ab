package cn.xieshou.request;

/** How far the handling of a request has come (办理状态). */
enum RequestState {

	/** 待受理. */
	RAISED,

	/** 办理中. */
	HANDLING,

	/** 已答复. */
	ANSWERED,

	/** 已解决. */
	SOLVED,

	/** 不予办理. */
	DECLINED;

	/** Whether nothing more is to be done. */
	boolean isClosed() {
		return this == ANSWERED || this == SOLVED || this == DECLINED;
	}

}

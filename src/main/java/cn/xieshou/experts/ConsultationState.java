package cn.xieshou.experts;

/** Whether what was asked is answered (答复状态). */
enum ConsultationState {

	/** 待答复. */
	OPEN,

	/** 已答复. */
	ANSWERED,

	/** 已完成: a visit or lesson, to which no answer is owed. */
	DONE

}

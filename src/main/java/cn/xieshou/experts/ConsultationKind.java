package cn.xieshou.experts;

/** What an expert did (服务方式). */
enum ConsultationKind {

	/** 走访服务. */
	VISIT,

	/** 咨询. */
	QUESTION,

	/** 在线指导. */
	ONLINE,

	/** 授课培训. */
	LESSON;

	/** Whether something was asked, so that an answer is owed. */
	boolean asks() {
		return this == QUESTION || this == ONLINE;
	}

}

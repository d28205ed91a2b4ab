package cn.xieshou.checkup;

/** What a rule comes to for a record (核对结果). */
enum Outcome {

	/** It found something that nobody explained (命中). */
	HIT,

	/** It found something that was explained (已说明). */
	EXPLAINED,

	/** It was asked and found nothing (未命中). */
	CLEAR,

	/** What it needs is not on record (缺数). */
	MISSING,

	/** It asks nothing of such a record (不适用). */
	NOT_APPLICABLE;

	/** Whether it counts towards what can be told of the record. */
	boolean applies() {
		return this != NOT_APPLICABLE;
	}

}

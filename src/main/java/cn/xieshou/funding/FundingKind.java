package cn.xieshou.funding;

/** Which way money goes (收支类别). */
enum FundingKind {

	/** 拨入. */
	IN,

	/** 拨出. */
	OUT,

	/** 使用. */
	USE,

	/** 归还. */
	RETURN,

	/** 冲销. */
	REVERSAL

}

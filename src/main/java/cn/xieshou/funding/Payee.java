package cn.xieshou.funding;

/** What kind of payee somebody is (收款方类别). */
enum Payee {

	/** 单位. */
	ORGANISATION,

	/** 个人, for works, goods or services. */
	PERSON,

	/** 农户或受助人, who is helped himself. */
	BENEFICIARY

}

package cn.xieshou.product;

/** What kind of product it is (产品类别). */
enum ProductKind {

	/** 农产品. */
	FARM,

	/** 加工食品. */
	PROCESSED,

	/** 公用品牌. */
	BRAND,

	/** 手工艺品. */
	CRAFT,

	/** 工业品. */
	INDUSTRIAL

}

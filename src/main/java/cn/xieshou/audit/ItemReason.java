package cn.xieshou.audit;

/** Why something is in a sample (选中缘由). */
enum ItemReason {

	/** It is not below the amount or the interval (必选). */
	CERTAIN,

	/** A point of the sum falls on it (累计点). */
	POINT,

	/** It was drawn by the seed (随机抽中). */
	DRAWN,

	/** A rule found something in it (规则命中). */
	FOUND,

	/** It is the reversal of something drawn, or reversed by it (成对带入). */
	PAIR

}

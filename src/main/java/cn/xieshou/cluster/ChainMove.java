package cn.xieshou.cluster;

/** What is done to a chain (产业链招法). */
enum ChainMove {

	/** Build it (建链). */
	BUILD,

	/** Close its gaps (补链). */
	FILL,

	/** Strengthen it (强链). */
	STRENGTHEN,

	/** Lengthen it (延链). */
	EXTEND

}

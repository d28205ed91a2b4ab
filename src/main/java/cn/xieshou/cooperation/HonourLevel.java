package cn.xieshou.cooperation;

/** Who bestows an honour (荣誉级别). */
enum HonourLevel {

	/** The state (国家级). */
	NATIONAL,

	/** A province (省级). */
	PROVINCIAL,

	/** A prefecture (市级). */
	PREFECTURAL,

	/** A county (县级). */
	COUNTY,

	/** An association, an audience or another (社会评选). */
	SOCIETY

}

package cn.xieshou.park;

/** What a site must have to be ready for building (七通一平). */
enum Utility {

	/** Roads (通路). */
	ROADS,

	/** Water (通给水). */
	WATER,

	/** Drains (通排水). */
	DRAINS,

	/** Power (通电). */
	POWER,

	/** Telephone and data (通讯). */
	TELECOMS,

	/** Gas (通燃气). */
	GAS,

	/** Heat (通热力). */
	HEAT,

	/** Levelled ground (场地平整). */
	LEVELLED

}

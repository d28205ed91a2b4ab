package cn.xieshou.access;

/** The programme that a pairing is part of (帮扶协作制度). */
public enum Programme {

	/** Provinces of the east help provinces of the west (东西部协作). */
	EAST_WEST,

	/** Cities of one province help others of it (省内对口帮扶协作). */
	WITHIN_PROVINCE,

	/** Assistance to Tibet, Xinjiang and other areas named by the State (对口支援). */
	NAMED_SUPPORT,

	/** A body of the centre helps a county (定点帮扶). */
	FIXED_POINT

}

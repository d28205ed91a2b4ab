package cn.xieshou.facility;

/** How far a facility has come (设施状态). */
enum FacilityState {

	/** 拟建. */
	PLANNED,

	/** 在建. */
	BUILDING,

	/** 运行. */
	OPEN,

	/** 停用. */
	CLOSED

}

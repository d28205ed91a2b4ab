package cn.xieshou.bulletin;

/** How far an issue has come (简报状态). */
enum BulletinState {

	/** Articles are collected (征稿). */
	COLLECTING,

	/** It is edited (编审). */
	EDITING,

	/** It is out (已刊发). */
	PUBLISHED

}

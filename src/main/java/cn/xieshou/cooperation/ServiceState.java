package cn.xieshou.cooperation;

/** How far a service has come (服务状态). */
enum ServiceState {

	/** 拟建. */
	PLANNED,

	/** 启动. */
	STARTED,

	/** 推进. */
	ADVANCING,

	/** 建成. */
	BUILT,

	/** 运行. */
	RUNNING,

	/** 停办. */
	ENDED

}

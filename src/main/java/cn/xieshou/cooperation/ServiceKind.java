package cn.xieshou.cooperation;

/** What a service is for (服务类别). */
enum ServiceKind {

	/** 跨域通办. */
	CROSS_REGION,

	/** 秒报秒批. */
	INSTANT,

	/** 一网通办. */
	ONE_STOP,

	/** 审批系统. */
	APPROVAL,

	/** 公共资源交易. */
	TRADING,

	/** 导办咨询. */
	GUIDE,

	/** 企业服务. */
	ENTERPRISE,

	/** 招商服务. */
	INVESTMENT,

	/** 消费帮扶与电商. */
	CONSUMPTION,

	/** 就业服务. */
	LABOUR,

	/** 技能培训. */
	TRAINING,

	/** 人才服务. */
	TALENT,

	/** 科技帮扶. */
	SCIENCE,

	/** 产业培育. */
	CULTIVATION,

	/** 联农带农. */
	LINKAGE,

	/** 公益帮扶. */
	CHARITY

}

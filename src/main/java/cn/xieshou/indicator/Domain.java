package cn.xieshou.indicator;

/** The field of cooperation that something belongs to (协作领域). */
public enum Domain {

	/** 组织机制. */
	ORGANISATION,

	/** 产业协作. */
	INDUSTRY,

	/** 招商引资. */
	INVESTMENT,

	/** 共建园区. */
	PARK,

	/** 反向飞地. */
	ENCLAVE,

	/** 资金. */
	FUND,

	/** 劳务协作. */
	LABOUR,

	/** 消费协作. */
	CONSUMPTION,

	/** 社会帮扶. */
	SOCIETY,

	/** 教育医疗. */
	EDUCATION_HEALTH,

	/** 乡村振兴. */
	VILLAGE,

	/** 特色农业. */
	AGRICULTURE,

	/** 文旅. */
	TOURISM,

	/** 生态. */
	ECOLOGY,

	/** 政务服务. */
	GOVERNMENT_SERVICE,

	/** 营商环境. */
	BUSINESS_ENVIRONMENT,

	/** 用地. */
	LAND,

	/** 金融. */
	FINANCE,

	/** 人才. */
	TALENT,

	/** 科技. */
	SCIENCE,

	/** 电商. */
	ECOMMERCE

}

package cn.xieshou.indicator;

/** What a figure is about (主体类型). */
public enum SubjectKind {

	/** A pairing as a whole (结对). */
	PAIRING,

	/** A region (地区). */
	REGION,

	/** A park (园区). */
	PARK,

	/** A platform for receiving industry, or a service on the net (平台). */
	PLATFORM,

	/** An enclave (飞地). */
	ENCLAVE,

	/** A firm (企业). */
	FIRM,

	/** A project (项目). */
	PROJECT,

	/** A product or brand (产品). */
	PRODUCT,

	/** Stations, workshops or bases that are counted together (网络). */
	NETWORK,

	/** An event (活动). */
	EVENT,

	/** A plan, policy or campaign (计划、政策). */
	PROGRAMME

}

package cn.xieshou.statement;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whose figure it is (主体类别). A park's figure is none of the county where the park lies.
 */
public enum SubjectKind {

	/** Both sides of a pairing together (结对). */
	PAIRING,

	/** A region (地区). */
	REGION,

	/** A park (园区). */
	PARK,

	/** A main platform for industry, or an online service (平台). */
	PLATFORM,

	/** An enclave (飞地). */
	ENCLAVE,

	/** A firm (企业). */
	FIRM,

	/** A project (项目). */
	PROJECT,

	/** A product or brand (产品). */
	PRODUCT,

	/** Stations, workshops, bases that are counted together (网络). */
	NETWORK,

	/** An event or a series of them (活动). */
	EVENT,

	/** A plan, policy, campaign or scheme (计划方案). */
	PROGRAMME;

	@JsonValue
	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

	/** Whether such figures are those of a pairing as a whole, or of its region. */
	public boolean isOfPlace() {
		return this == PAIRING || this == REGION;
	}

}

package cn.xieshou.volumes;

import org.jspecify.annotations.Nullable;

/**
 * By what volumes are broken down (汇总口径).
 */
enum VolumeDimension {

	/** 产品. */
	ITEM("coalesce(t.product_id::text, t.item)", "products", "product", "item"),

	/** 买方. */
	BUYER("coalesce(t.buyer_organisation_id::text, t.buyer)", "organisations", "buyerOrganisation", "buyer"),

	/** 渠道. */
	CHANNEL("t.channel", null, "channel", "channel"),

	/** 市场. */
	MARKET("t.market", null, "market", "market"),

	/** 设施与窗口. */
	FACILITY("t.facility_id::text", "facilities", "facility", "facility"),

	/** 服务. */
	SERVICE("t.service_id::text", "services", "service", "service"),

	/** 项目. */
	PROJECT("t.project_id::text", "projects", "project", "project");

	private final String sql;

	private final @Nullable String type;

	private final String byId;

	private final String byWords;

	VolumeDimension(String sql, @Nullable String type, String byId, String byWords) {
		this.sql = sql;
		this.type = type;
		this.byId = byId;
		this.byWords = byWords;
	}

	/** The value over the row {@code t}. */
	String sql() {
		return this.sql;
	}

	/** The type of the records that are its values, {@code null} if words are. */
	@Nullable String type() {
		return this.type;
	}

	/** The condition of the list that a value is asked for by. */
	String parameter(boolean id) {
		return id ? this.byId : this.byWords;
	}

	/** Whether it divides a volume; the others name what the volume is of. */
	boolean divides() {
		return this.compareTo(MARKET) <= 0;
	}

}

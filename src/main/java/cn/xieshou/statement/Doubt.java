package cn.xieshou.statement;

import com.fasterxml.jackson.annotation.JsonValue;

/** In what a figure is in doubt (存疑类别). */
public enum Doubt {

	/** It and another one cannot both be right (相互矛盾). */
	CONTRADICTS,

	/** Two wordings of one figure differ (说法不一). */
	WORDING,

	/** A digit of it is destroyed in the source (原文缺损). */
	MISSING;

	@JsonValue
	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}

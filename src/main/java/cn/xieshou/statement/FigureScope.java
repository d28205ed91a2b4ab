package cn.xieshou.statement;

import com.fasterxml.jackson.annotation.JsonValue;

/** How far a figure reaches beside its pairing (数据范围). */
public enum FigureScope {

	/** It is within the pairing (本结对). */
	OWN,

	/** It covers more than the pairing, and is in no sum of it (大于本结对). */
	BEYOND,

	/** The source leaves open whether it covers more (原文未载明). */
	UNCLEAR;

	@JsonValue
	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}

package cn.xieshou.figures;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a figure's value is (数据性质). */
public enum Basis {

	/** What was the case (实际数). */
	ACTUAL,

	/** What is expected (预计数). */
	FORECAST,

	/** What a plan says (规划数). */
	PLAN;

	@JsonValue
	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}

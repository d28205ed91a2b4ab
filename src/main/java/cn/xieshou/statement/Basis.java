package cn.xieshou.statement;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a figure's value is (数据性质). */
public enum Basis {

	/** What was the case (实际数). */
	ACTUAL,

	/** What is expected (预计数). */
	FORECAST,

	/** What a plan says (规划数). */
	PLAN,

	/** What a policy sets, such as a share or a limit (政策规定). */
	RULE,

	/** What could be made in a year (产能). */
	CAPACITY;

	/**
	 * Whether it tells what is or will be the case, so that it may stand for its pairing.
	 */
	public boolean isOutcome() {
		return this == ACTUAL || this == FORECAST;
	}

	@JsonValue
	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}

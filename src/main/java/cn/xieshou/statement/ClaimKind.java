package cn.xieshou.statement;

import java.util.Locale;

/** What a source says beside a value (随数表述的种类). */
public enum ClaimKind {

	/** By how much it grew, in percent, percentage points, times or its own unit (增长). */
	GROWTH,

	/** How much of the plan it reached (完成). */
	COMPLETION,

	/** By how much it exceeded the plan (超额). */
	EXCESS,

	/** What part of a whole it is (占比). */
	SHARE,

	/** What it is for each one of something (平均). */
	AVERAGE,

	/** Its place among others (位次). */
	RANK,

	/** The place of its growth, which is none of the value (增速位次). */
	GROWTH_RANK,

	/** Its grade on a scale that has a name (等次). */
	GRADE;

	/** The name in JSON, {@code growthRank}. */
	public String code() {
		return (this == GROWTH_RANK) ? "growthRank" : name().toLowerCase(Locale.ROOT);
	}

	/** Whether it is a place in an order. */
	boolean isPlace() {
		return this == RANK || this == GROWTH_RANK;
	}

	/** Whether it is a part of something. */
	boolean isRate() {
		return this == COMPLETION || this == EXCESS || this == SHARE;
	}

}

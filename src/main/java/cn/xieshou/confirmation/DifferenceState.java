package cn.xieshou.confirmation;

import com.fasterxml.jackson.annotation.JsonValue;

/** How far a difference has come (差异状态). */
public enum DifferenceState {

	/** One side must answer (待答复). */
	OPEN,

	/**
	 * The numbers are equal within the coarser rounding, or each side counts its own
	 * (相等).
	 */
	EQUAL,

	/** A filing that changes the value is under way (更正中). */
	ANSWERED,

	/** Nothing is left to do (已了结). */
	SETTLED;

	@JsonValue
	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}

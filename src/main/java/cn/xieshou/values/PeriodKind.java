package cn.xieshou.values;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a period says about its figure (时期类型). */
public enum PeriodKind {

	/** A calendar year (年). */
	YEAR,

	/** A half year (半年). */
	HALF,

	/** A quarter (季度). */
	QUARTER,

	/** A month (月). */
	MONTH,

	/** A day (日). */
	DAY,

	/** From one calendar unit to another, or open-ended (区间). */
	RANGE,

	/** From the first of January to the end of the unit (年初至今). */
	YTD,

	/** Since the beginning of what is counted, up to the end of the unit (累计). */
	CUMULATIVE,

	/** At a moment within the unit (时点). */
	INSTANT,

	/** What a plan says, for the unit if one is given (规划). */
	PLAN,

	/**
	 * The source leaves open whether it is a year's, a running or a point figure (未注明):
	 * joins no sum and no series.
	 */
	UNSTATED;

	/** The name in JSON, {@code year}. */
	@JsonValue
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	@JsonCreator
	public static PeriodKind of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

	/** Whether the kind follows from the calendar unit alone. */
	public boolean isCalendar() {
		return ordinal() < CUMULATIVE.ordinal();
	}

}

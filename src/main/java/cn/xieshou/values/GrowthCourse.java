package cn.xieshou.values;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a growth runs over that is not the one from the period before (增长的历程). No two
 * values a year apart give it.
 */
public enum GrowthCourse {

	/** The mean of several years: 年均增长8%. */
	MEAN,

	/** Of several years together: 三年累计增长25%. */
	TOTAL,

	/** From a moment or stretch that is no period of the books: 比“十三五”末增长8%. */
	OTHER;

	/** The name in JSON. */
	@JsonValue
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}

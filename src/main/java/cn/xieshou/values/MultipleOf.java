package cn.xieshou.values;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a multiple counts (倍数的含义). */
public enum MultipleOf {

	/** What came on top: 增长1.6倍 is 2.6 times as much. */
	INCREASE,

	/** The whole: 为上年的1.6倍 is 1.6 times as much. */
	RATIO;

	/** The name in JSON. */
	@JsonValue
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}

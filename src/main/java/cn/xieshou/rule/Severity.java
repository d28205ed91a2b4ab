package cn.xieshou.rule;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a hit of a rule means for a filing (严重程度). */
public enum Severity {

	/** It can be neither submitted nor posted (不通过). */
	FATAL,

	/** It is submitted only with a sentence of its author (需说明). */
	WARNING,

	/** It is only told (提示). */
	INFO;

	@JsonValue
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	@JsonCreator
	static Severity of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}

package cn.xieshou.figures;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a figure has no value; none of these is zero (空值). */
public enum Absence {

	/** It was expected and is not there (未报、缺损). */
	MISSING,

	/** There can be none (不适用). */
	NOT_APPLICABLE,

	/** It is not yet due (未到期). */
	NOT_DUE;

	@JsonValue
	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}

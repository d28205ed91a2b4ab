package cn.xieshou.statement;

import com.fasterxml.jackson.annotation.JsonValue;

/** How the number stands in its source (数字来由). */
public enum Claim {

	/** As a number (明载). */
	STATED,

	/** As a word, 唯一, 首个, 全部, 翻番 (由文字读出). */
	FROM_WORD,

	/**
	 * As part of the name of a programme or scheme, 百企万品, 1+13 (由名称读出): no reported
	 * figure, shown only as the name.
	 */
	FROM_NAME;

	@JsonValue
	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}

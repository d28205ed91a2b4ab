package cn.xieshou.filing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a line of a filing proposes (拟办事项). */
public enum LineAction {

	/** A new record (新增). */
	CREATE,

	/** A change of a record (变更). */
	UPDATE,

	/** That a record is no longer posted (作废). */
	VOID;

	@JsonValue
	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

	@JsonCreator
	static LineAction of(String code) {
		return valueOf(code.toUpperCase(java.util.Locale.ROOT));
	}

}

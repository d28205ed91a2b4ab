package cn.xieshou.exports;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a file is (导出状态). */
enum ExportState {

	/** It will be written. */
	WAITING,
	/** It is being written. */
	RUNNING,
	/** It can be taken. */
	DONE,
	/** It cannot be written, and says why. */
	FAILED,
	/** Its owner has given it up. */
	CANCELLED;

	@JsonValue
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}

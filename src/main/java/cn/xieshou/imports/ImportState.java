package cn.xieshou.imports;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How far an import is (导入状态). */
public enum ImportState {

	/** Its rows are being read. */
	READING,
	/** Its rows are read and can be looked at, corrected and filed. */
	READ,
	/** Its rows are being written into filings. */
	FILING,
	/** Its rows are in filings. */
	FILED,
	/** Its owner has given it up. */
	CANCELLED,
	/** It cannot be gone on with, and says why. */
	FAILED;

	@JsonValue
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether work is under way or asked for. */
	public boolean isWorking() {
		return this == READING || this == FILING;
	}

	/** Whether nothing of it is or will be in filings. */
	boolean isGivenUp() {
		return this == CANCELLED || this == FAILED;
	}

}

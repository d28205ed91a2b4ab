package cn.xieshou.round;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Who of a pairing reports (由谁报). */
public enum ReportingSide {

	/** The recipient side (受援方). */
	ASSISTED,

	/** The supporting side (支援方). */
	ASSISTING,

	/**
	 * Both sides (双方): the recipient side fills in the sheet, the supporting side holds
	 * its own numbers against it.
	 */
	BOTH;

	/** Whether the supporting side fills in the sheet, and the other one confirms it. */
	public boolean isAssisting() {
		return this == ASSISTING;
	}

	/** The name in JSON, {@code assisted}. */
	@JsonValue
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Reads a name.
	 * @throws IllegalArgumentException if it is none
	 */
	@JsonCreator
	static ReportingSide of(String code) {
		return valueOf(code.strip().toUpperCase(Locale.ROOT));
	}

}

package cn.xieshou.confirmation;

import com.fasterxml.jackson.annotation.JsonValue;

/** A side of a pairing in confirming what the other one has filed (对账一方). */
public enum Party {

	/** The side that is helped, whose team and offices file (受援方). */
	HELPED,

	/** The side that helps (帮扶方). */
	HELPING;

	/** The other side. */
	public Party other() {
		return (this == HELPED) ? HELPING : HELPED;
	}

	@JsonValue
	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}

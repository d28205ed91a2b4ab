package cn.xieshou.confirmation;

import com.fasterxml.jackson.annotation.JsonValue;

/** How far both sides agree on what a record says (双方确认状态). */
public enum ConfirmationState {

	/** Nobody is asked (不须双方确认). */
	NONE,

	/** One side has stated it, the other has not answered (一方已报). */
	STATED,

	/** The other side says the same (双方已确认). */
	CONFIRMED,

	/** The other side disputes it (有异议). */
	DISPUTED,

	/** Both numbers stand, each with its definition (两数并存); it is in no sum. */
	APART;

	@JsonValue
	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}

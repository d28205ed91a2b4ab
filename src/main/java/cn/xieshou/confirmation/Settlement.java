package cn.xieshou.confirmation;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a difference was settled (了结方式). */
public enum Settlement {

	/** The side that had filed took over the number of the other one (采纳对方). */
	ACCEPTED,

	/** The other side confirmed what was filed (对方认可). */
	CONFIRMED,

	/** A third number took the place of both (第三个数). */
	THIRD,

	/** Both numbers stand (两数并存). */
	APART,

	/** Another revision came meanwhile (另有修订). */
	OVERTAKEN,

	/** The record was voided (作废). */
	VOIDED,

	/** What was disputed was taken back; filed again, it is disputed again (撤回). */
	WITHDRAWN;

	@JsonValue
	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}

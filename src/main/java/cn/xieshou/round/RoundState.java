package cn.xieshou.round;

/** How far a round has come (轮次状态). */
public enum RoundState {

	/** Its sheets can be looked at and not yet filled in (待开放). */
	PLANNED("draft"),

	/** Its sheets are filled in (开放中). */
	OPEN("submitted"),

	/** The last day is over (已截止). */
	CLOSED("posted"),

	/** It was taken back before it opened (已撤回). */
	WITHDRAWN("returned");

	private final String status;

	RoundState(String status) {
		this.status = status;
	}

	/** The style that it is marked with. */
	public String status() {
		return this.status;
	}

}

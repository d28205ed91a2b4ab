package cn.xieshou.round;

/** How far a sheet has come (报表状态). */
public enum SheetState {

	/** Its round is not open yet (待开放). */
	WAITING,

	/** It is filled in (填报中). */
	OPEN,

	/** It is with the reviewers (审核中). */
	SUBMITTED,

	/** The reviewers sent it back (已退回). */
	RETURNED,

	/** It is in the books (已入账). */
	POSTED,

	/** Its term is over, and nothing was handed in (已锁定). */
	LOCKED,

	/** What is in the books is being changed (更正中). */
	RESTATING,

	/** Its round was taken back (已撤回). */
	WITHDRAWN;

	/** Whether cells may be changed. */
	public boolean isEditable() {
		return this == OPEN || this == RETURNED || this == RESTATING;
	}

}

package cn.xieshou.cases;

import cn.xieshou.page.Progress;

/**
 * A step of a case (办理环节), in an order that every kind keeps; which of them a kind has is
 * said by {@link CaseKind}. The last one that was taken is the state of the case.
 */
enum CaseStep implements Progress {

	/** 已提出. */
	RAISED(0),

	/** 已认定资格. */
	ELIGIBLE(0),

	/** 已申请. */
	APPLIED(1),

	/** 已整备. */
	PREPARED(1),

	/** 已受理. */
	ACCEPTED(1),

	/** 已交办. */
	ASSIGNED(1),

	/** 已提级. */
	ESCALATED(2),

	/** 已挂牌. */
	LISTED(2),

	/** 已批准. */
	APPROVED(2),

	/** 已成交. */
	SOLD(3),

	/** 已兑付. */
	PAID(3),

	/** 已解决. */
	SOLVED(3),

	/** 已办结. */
	CLOSED(4),

	/** 不予办理. */
	REJECTED(4),

	/** 已撤回. */
	WITHDRAWN(4);

	private final int reached;

	CaseStep(int reached) {
		this.reached = reached;
	}

	@Override
	public int reached() {
		return this.reached;
	}

	@Override
	public boolean stalled() {
		return this == REJECTED || this == WITHDRAWN;
	}

	/** Whether nothing comes after it. */
	boolean isEnd() {
		return this == CLOSED || stalled();
	}

}

package cn.xieshou.round;

import cn.xieshou.values.Refusal;

/** A sheet has changed since it was last seen (报表已更新). */
class StaleSheet extends Refusal {

	StaleSheet() {
		super("round.sheet.stale");
	}

}

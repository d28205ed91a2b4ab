package cn.xieshou.funding;

import java.util.List;

import cn.xieshou.values.FormerNames;

/**
 * Which step of the way of money an entry records (资金环节), in the order in which money
 * goes it, or that an earlier entry is undone.
 */
enum FundingKind implements FormerNames {

	/** 协议. */
	PLEDGED,

	/** 下达. */
	ALLOCATED,

	/** 到账; 拨入 until entries knew steps. */
	RECEIVED("IN", "拨入"),

	/** 分解, to a project. */
	ASSIGNED,

	/** 拨付; 拨出 until entries knew steps. */
	DISBURSED("OUT", "拨出", "Passed on"),

	/** 支付, to who is paid in the end; 使用 until entries knew steps. */
	PAID("USE", "使用", "Used"),

	/** 结算. */
	SETTLED,

	/** 退回, to where the money came from; 归还 until entries knew steps. */
	RETURNED("RETURN", "归还"),

	/** 结转, into the next year. */
	CARRIED,

	/** 红冲; 冲销 until entries knew steps. */
	REVERSAL("冲销");

	private final List<String> former;

	FundingKind(String... former) {
		this.former = List.of(former);
	}

	@Override
	public List<String> formerNames() {
		return this.former;
	}

	/** Whether money leaves by it for what it is meant for. */
	boolean isSpending() {
		return this == DISBURSED || this == PAID;
	}

}

package cn.xieshou.audit;

/** A tick mark (审计标记). */
enum Tick {

	/** Agrees with the original voucher (核对凭证原件相符). */
	VOUCHER("✓"),

	/** Adds up (加总相符). */
	ADDED("Σ"),

	/** Agrees with the bank (与银行流水相符). */
	BANK("B"),

	/** Does not agree (例外). */
	EXCEPTION("✗"),

	/** Was not to be had (未取得). */
	MISSING("–");

	private final String sign;

	Tick(String sign) {
		this.sign = sign;
	}

	/** How it is drawn. */
	public String sign() {
		return this.sign;
	}

}

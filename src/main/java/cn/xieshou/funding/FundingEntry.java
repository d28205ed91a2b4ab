package cn.xieshou.funding;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/** A movement of money (资金流水). */
@Entity
class FundingEntry extends FormEntry<FundingEntryForm> {

	@Embedded
	private FundingEntryForm form;

	@SuppressWarnings("NullAway.Init")
	protected FundingEntry() {
	}

	@Override
	public FundingEntryForm form() {
		return this.form;
	}

	@Override
	protected void say(FundingEntryForm form) {
		this.form = form;
	}

}

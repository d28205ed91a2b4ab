package cn.xieshou.funding;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/** A fund or a gift (资金). */
@Entity
class Fund extends FormEntry<FundForm> {

	@Embedded
	private FundForm form;

	@SuppressWarnings("NullAway.Init")
	protected Fund() {
	}

	@Override
	public FundForm form() {
		return this.form;
	}

	@Override
	protected void say(FundForm form) {
		this.form = form;
	}

}

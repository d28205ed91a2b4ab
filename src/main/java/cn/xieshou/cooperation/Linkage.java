package cn.xieshou.cooperation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/**
 * Schools, hospitals, villages, firms or associations that stand by each other (结对共建).
 */
@Entity
class Linkage extends FormEntry<LinkageForm> {

	@Embedded
	private LinkageForm form;

	@SuppressWarnings("NullAway.Init")
	protected Linkage() {
	}

	@Override
	public LinkageForm form() {
		return this.form;
	}

	@Override
	protected void say(LinkageForm form) {
		this.form = form;
	}

}

package cn.xieshou.park;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/** A park that the two sides build together (共建园区). */
@Entity
class Park extends FormEntry<ParkForm> {

	@Embedded
	private ParkForm form;

	@SuppressWarnings("NullAway.Init")
	protected Park() {
	}

	@Override
	public ParkForm form() {
		return this.form;
	}

	@Override
	protected void say(ParkForm form) {
		this.form = form;
	}

}

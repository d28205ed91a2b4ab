package cn.xieshou.cooperation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/** A way of working together that has a name (协作模式). */
@Entity
class Mode extends FormEntry<ModeForm> {

	@Embedded
	private ModeForm form;

	@SuppressWarnings("NullAway.Init")
	protected Mode() {
	}

	@Override
	public ModeForm form() {
		return this.form;
	}

	@Override
	protected void say(ModeForm form) {
		this.form = form;
	}

}

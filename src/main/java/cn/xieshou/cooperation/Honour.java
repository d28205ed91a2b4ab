package cn.xieshou.cooperation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/** An honour or a place on a list of the chosen (荣誉). */
@Entity
final class Honour extends FormEntry<HonourForm> {

	@Embedded
	private HonourForm form;

	@SuppressWarnings("NullAway.Init")
	protected Honour() {
	}

	@Override
	public HonourForm form() {
		return this.form;
	}

	@Override
	protected void apply(HonourForm form) {
		this.form = form;
	}

}

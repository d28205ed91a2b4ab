package cn.xieshou.cooperation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/** A place where assistance happens: station, workshop, base, village (设施与点位). */
@Entity
class Facility extends FormEntry<FacilityForm> {

	@Embedded
	private FacilityForm form;

	@SuppressWarnings("NullAway.Init")
	protected Facility() {
	}

	@Override
	public FacilityForm form() {
		return this.form;
	}

	@Override
	protected void say(FacilityForm form) {
		this.form = form;
	}

}

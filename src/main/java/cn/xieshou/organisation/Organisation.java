package cn.xieshou.organisation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/** A body, company or association that takes part (单位). */
@Entity
class Organisation extends FormEntry<OrganisationForm> {

	@Embedded
	private OrganisationForm form;

	@SuppressWarnings("NullAway.Init")
	protected Organisation() {
	}

	@Override
	public OrganisationForm form() {
		return this.form;
	}

	@Override
	protected void say(OrganisationForm form) {
		this.form = form;
	}

}

package cn.xieshou.cluster;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/**
 * An industry on the list of one side of a pairing (产业清单): what it has, gives or wants.
 */
@Entity
final class Industry extends FormEntry<IndustryForm> {

	@Embedded
	private IndustryForm form;

	@SuppressWarnings("NullAway.Init")
	protected Industry() {
	}

	@Override
	public IndustryForm form() {
		return this.form;
	}

	@Override
	protected void apply(IndustryForm form) {
		this.form = form;
	}

}

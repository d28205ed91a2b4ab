package cn.xieshou.household;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/**
 * How many households an enterprise, project or place reached (带动户数).
 */
@Entity
final class HouseholdCount extends FormEntry<HouseholdCountForm> {

	@Embedded
	private HouseholdCountForm form;

	@SuppressWarnings("NullAway.Init")
	protected HouseholdCount() {
	}

	@Override
	public HouseholdCountForm form() {
		return this.form;
	}

	@Override
	protected void apply(HouseholdCountForm form) {
		this.form = form;
	}

}

package cn.xieshou.organisation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.CreditCode;
import cn.xieshou.values.Refusal;

/**
 * A body, company or association that takes part (单位).
 * <p>
 * That nobody answers to themselves is the business of {@link OrganisationTree}.
 */
@Entity
final class Organisation extends FormEntry<OrganisationForm> {

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
	protected void apply(OrganisationForm form) {
		if (getId().equals(form.parent())) {
			throw Refusal.at("parent", "entry.underItself", form.name());
		}
		this.form = form;
	}

	/** Found by its credit code, too. */
	@Override
	protected String searchText() {
		CreditCode code = this.form.creditCode();
		return (code != null) ? super.searchText() + " " + code : super.searchText();
	}

}

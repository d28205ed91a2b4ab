package cn.xieshou.organisation;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;

/**
 * A body, company or association that takes part (单位).
 * <p>
 * Rules: what it is also called is not its name over again; no record was merged into it
 * that is itself. That nobody answers to themselves is the business of
 * {@link OrganisationTree}.
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
		if (form.aliases().contains(form.name())) {
			throw Refusal.at("aliases", "organisations.aliasIsName", form.name());
		}
		if (form.ref() != null && form.formerRefs().contains(form.ref())) {
			throw Refusal.at("formerRefs", "organisations.formerRefIsRef", form.ref());
		}
		this.form = form;
	}

	/** Found by whatever it is called, and by its credit code. */
	@Override
	protected String searchText() {
		return Stream
			.concat(Stream.of(super.searchText(), Objects.toString(this.form.creditCode(), "")),
					this.form.aliases().stream())
			.collect(Collectors.joining(" "));
	}

}

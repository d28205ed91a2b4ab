package cn.xieshou.linkage;

import java.time.LocalDate;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Span;

/**
 * Schools, hospitals, villages, firms or associations that stand by each other (结对共建).
 * <p>
 * Rules: it does not end before it begins; what only one kind of linkage has is said of
 * that kind only.
 */
@Entity
final class Linkage extends FormEntry<LinkageForm> {

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
	protected void apply(LinkageForm form) {
		if (form.since() != null && form.until() != null && ends(form.until()).isBefore(form.since().startsOn())) {
			throw Refusal.at("until", "linkages.endsBeforeStart");
		}
		if (form.kind() != LinkageKind.VILLAGE
				&& (form.assistingFirms() != null || form.assistingAssociations() != null)) {
			throw Refusal.at((form.assistingFirms() != null) ? "assistingFirms" : "assistingAssociations",
					"linkages.onlyVillages");
		}
		if (form.kind() != LinkageKind.HOSPITAL && hasMedicine(form)) {
			throw Refusal.at("disciplines", "linkages.onlyHospitals");
		}
		this.form = form;
	}

	private static LocalDate ends(Span span) {
		LocalDate end = span.endsOn();
		return (end != null) ? end : LocalDate.MAX;
	}

	private static boolean hasMedicine(LinkageForm form) {
		return !form.disciplines().isEmpty() || !form.techniques().isEmpty() || form.disciplineCount() != null
				|| form.techniqueCount() != null;
	}

}

package cn.xieshou.cooperation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.register.FormField;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Total;

/**
 * A place where assistance happens: station, workshop, base, village (设施与点位).
 * <p>
 * Rules: a field that only some kinds have is filled in for those only; no more formerly
 * poor people than workers; the institutions of a finance station add up.
 */
@Entity
final class Facility extends FormEntry<FacilityForm> {

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
	protected void apply(FacilityForm form) {
		FacilityKind kind = Objects.requireNonNull(form.kind());
		for (FormField field : FormField.of(FacilityForm.class)) {
			if (!kind.has(field.name()) && field.isGivenIn(form)) {
				throw Refusal.at(field.name(), "facilities.notOfThisKind", kind);
			}
		}
		if (form.formerlyPoor() != null && form.workers() != null && form.formerlyPoor().exceeds(form.workers())) {
			throw Refusal.at("formerlyPoor", "facilities.morePoorThanWorkers");
		}
		List<Quantity> parts = Stream.of(form.banks(), form.insurers(), form.guarantors())
			.filter(Objects::nonNull)
			.toList();
		if (form.institutions() != null && parts.size() == 3 && form.institutions().isExact()
				&& parts.stream().allMatch(Quantity::isExact)
				&& Total.of(parts).base().compareTo(form.institutions().base()) != 0) {
			throw Refusal.at("institutions", "facilities.institutionsDiffer");
		}
		this.form = form;
	}

}

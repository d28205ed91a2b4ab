package cn.xieshou.facility;

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
 * A field that only some kinds have is filled in for those only.
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
		this.form = form;
	}

}

package cn.xieshou.volumes;

import java.util.Objects;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Refusal;

/**
 * How much of something there was in a period (业务量).
 * <p>
 * It is stated in a unit of what is measured, of one record, and a volume of a period
 * names the period.
 */
@Entity
final class Volume extends FormEntry<VolumeForm> {

	@Embedded
	private VolumeForm form;

	/** The year in which the period begins. */
	private @Nullable Integer year;

	/** How long the period is. */
	@Enumerated(EnumType.STRING)
	private @Nullable PeriodKind grain;

	/** Which part it is. */
	@Enumerated(EnumType.STRING)
	private @Nullable VolumeCut cut;

	/** Of what kind of record it is. */
	@Enumerated(EnumType.STRING)
	private @Nullable VolumeSubject subjectKind;

	@SuppressWarnings("NullAway.Init")
	protected Volume() {
	}

	@Override
	public VolumeForm form() {
		return this.form;
	}

	@Override
	protected void apply(VolumeForm form) {
		VolumeMeasure measure = Objects.requireNonNull(form.measure());
		Quantity quantity = Objects.requireNonNull(form.quantity());
		if (!measure.takes(quantity.unit())) {
			throw Refusal.at("quantity", "volumes.unitOfMeasure", measure, measure.units());
		}
		if (form.reach() == VolumeReach.PERIOD && (form.period() == null || form.period().endsOn() == null)) {
			throw Refusal.at("period", "volumes.periodMissing");
		}
		if (VolumeSubject.named(form) > 1) {
			throw Refusal.at("organisation", "volumes.oneSubject");
		}
		this.year = (form.period() != null) ? form.period().startsOn().getYear() : null;
		this.grain = (form.period() != null) ? form.period().kind() : null;
		this.cut = VolumeCut.of(form);
		this.subjectKind = VolumeSubject.of(form);
		this.form = form;
	}

}

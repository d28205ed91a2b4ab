package cn.xieshou.facility;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;
import cn.xieshou.register.Measure;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Unit;

/** The register of facilities (设施与点位台账). */
@Component
class FacilityRegister extends FormRegister<Facility, FacilityForm> {

	FacilityRegister() {
		super("facilities", "facility", Facility.class, FacilityForm.class, Facility::new,
				Column.text("name").sortableByPinyin(),
				Column
					.aggregate("t.number_value is not null or t.added_value is not null or coalesce(t.several, false)"),
				Column.choice("kind", FacilityKind.class).facet(), Column.of("region", Column.Kind.REGION).sortable(),
				Column.of("number", Column.Kind.QUANTITY).sortable(),
				Column.of("served", Column.Kind.QUANTITY).sortable().total(),
				Column.of("workers", Column.Kind.QUANTITY).sortable().total(),
				Column.choice("state", FacilityState.class).facet().hiddenByDefault(),
				Column.text("category").subtitle(), Column.text("opened").sortable().hiddenByDefault(),
				Column.of("formerlyPoor", Column.Kind.QUANTITY).total().hiddenByDefault(),
				Column.of("investment", Column.Kind.QUANTITY).total().hiddenByDefault());
	}

	/** One record for 31 stations, or for a number that nobody gives. */
	@Override
	public boolean isAggregate(Facility facility) {
		FacilityForm form = facility.form();
		return form.number() != null || form.added() != null || Boolean.TRUE.equals(form.several());
	}

	/** One piece each, as of now; what stands for several is none. */
	@Override
	public List<Measure> measures(Facility entry) {
		return isAggregate(entry) ? List.of()
				: List.of(Measure.one("facility.total", Period.of(PeriodKind.INSTANT, null), Unit.PIECE));
	}

}

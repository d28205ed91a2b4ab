package cn.xieshou.cooperation;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of facilities (设施与点位台账). */
@Component
class FacilityRegister extends FormRegister<Facility, FacilityForm> {

	FacilityRegister() {
		super("facilities", "facility", Facility.class, FacilityForm.class, Facility::new,
				Column.text("name").sortable(), Column.of("region", Column.Kind.REGION));
	}

}

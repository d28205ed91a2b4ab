package cn.xieshou.household;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of households reached (带动农户台账). */
@Component
class HouseholdCountRegister extends FormRegister<HouseholdCount, HouseholdCountForm> {

	HouseholdCountRegister() {
		super("household-counts", "household_count", HouseholdCount.class, HouseholdCountForm.class,
				HouseholdCount::new, Column.text("name").sortableByPinyin(), Column.text("period").sortable(),
				Column.of("region", Column.Kind.REGION).sortable(), Column.choice("way", LinkageWay.class).facet(),
				Column.of("households", Column.Kind.QUANTITY).sortable(),
				Column.of("formerlyPoorHouseholds", Column.Kind.QUANTITY).sortable(),
				Column.of("people", Column.Kind.QUANTITY).sortable(), Column.text("enterprise").subtitle());
	}

	/** The newest period first. */
	@Override
	public String usualSort() {
		return "-period";
	}

}

package cn.xieshou.employment;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of people in work (务工就业台账). */
@Component
class EmploymentRegister extends FormRegister<Employment, EmploymentForm> {

	EmploymentRegister() {
		super("employments", "employment", Employment.class, EmploymentForm.class, Employment::new,
				Column.text("name").sortableByPinyin(), Column.of("region", Column.Kind.REGION).sortable(),
				Column.text("period").sortable(), Column.of("total", Column.Kind.QUANTITY).sortable(),
				Column.of("formerlyPoor", Column.Kind.QUANTITY).sortable(),
				Column.of("helpingSide", Column.Kind.QUANTITY).sortable(),
				Column.of("elsewhere", Column.Kind.QUANTITY).sortable(),
				Column.of("inProvince", Column.Kind.QUANTITY).sortable());
	}

	/** The newest period first. */
	@Override
	public String usualSort() {
		return "-period";
	}

}

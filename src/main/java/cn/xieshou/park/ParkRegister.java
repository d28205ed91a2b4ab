package cn.xieshou.park;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of parks (共建园区台账). */
@Component
class ParkRegister extends FormRegister<Park, ParkForm> {

	ParkRegister() {
		super("parks", "park", Park.class, ParkForm.class, Park::new, Column.text("name").sortable(),
				Column.of("region", Column.Kind.REGION));
	}

}

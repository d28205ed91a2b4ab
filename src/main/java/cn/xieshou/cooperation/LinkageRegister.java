package cn.xieshou.cooperation;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of linkages (结对共建台账). */
@Component
class LinkageRegister extends FormRegister<Linkage, LinkageForm> {

	LinkageRegister() {
		super("linkages", "linkage", Linkage.class, LinkageForm.class, Linkage::new, Column.text("name").sortable(),
				Column.of("region", Column.Kind.REGION));
	}

}

package cn.xieshou.organisation;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of organisations (单位台账). */
@Component
class OrganisationRegister extends FormRegister<Organisation, OrganisationForm> {

	OrganisationRegister() {
		super("organisations", "organisation", Organisation.class, OrganisationForm.class, Organisation::new,
				Column.text("name").sortable(), Column.of("region", Column.Kind.REGION));
	}

}

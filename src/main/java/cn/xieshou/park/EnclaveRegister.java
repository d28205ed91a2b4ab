package cn.xieshou.park;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of enclaves (飞地台账). */
@Component
class EnclaveRegister extends FormRegister<Enclave, EnclaveForm> {

	EnclaveRegister() {
		super("enclaves", "enclave", Enclave.class, EnclaveForm.class, Enclave::new, Column.text("name").sortable(),
				Column.of("region", Column.Kind.REGION));
	}

}

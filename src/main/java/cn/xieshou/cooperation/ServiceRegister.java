package cn.xieshou.cooperation;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of services (服务台账). */
@Component
class ServiceRegister extends FormRegister<Service, ServiceForm> {

	ServiceRegister() {
		super("services", "service", Service.class, ServiceForm.class, Service::new, Column.text("name").sortable(),
				Column.of("region", Column.Kind.REGION));
	}

}

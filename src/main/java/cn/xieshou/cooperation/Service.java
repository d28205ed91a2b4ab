package cn.xieshou.cooperation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/** A service, platform or programme (政务服务、平台、培育工程). */
@Entity
class Service extends FormEntry<ServiceForm> {

	@Embedded
	private ServiceForm form;

	@SuppressWarnings("NullAway.Init")
	protected Service() {
	}

	@Override
	public ServiceForm form() {
		return this.form;
	}

	@Override
	protected void say(ServiceForm form) {
		this.form = form;
	}

}

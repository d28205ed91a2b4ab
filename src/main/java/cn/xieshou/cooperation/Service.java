package cn.xieshou.cooperation;

import java.math.BigDecimal;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;

/**
 * A service, platform or programme (政务服务、平台、培育工程).
 * <p>
 * A day has 24 hours.
 */
@Entity
final class Service extends FormEntry<ServiceForm> {

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
	protected void apply(ServiceForm form) {
		if (form.hours() != null && form.hours().base().compareTo(BigDecimal.valueOf(24)) > 0) {
			throw Refusal.at("hours", "services.hoursOfADay");
		}
		this.form = form;
	}

}

package cn.xieshou.cooperation;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;
import cn.xieshou.register.Measure;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Unit;

/** The register of services (服务台账). */
@Component
class ServiceRegister extends FormRegister<Service, ServiceForm> {

	ServiceRegister() {
		super("services", "service", Service.class, ServiceForm.class, Service::new,
				Column.text("name").sortableByPinyin(), Column.choice("kind", ServiceKind.class).facet(),
				Column.of("region", Column.Kind.REGION).sortable(), Column.choice("state", ServiceState.class).facet(),
				Column.of("itemCount", Column.Kind.QUANTITY).sortable(),
				Column.of("volume", Column.Kind.QUANTITY).sortable(),
				Column.of("amount", Column.Kind.QUANTITY).sortable(), Column.text("since").sortable().hiddenByDefault(),
				Column.of("online", Column.Kind.BOOLEAN).facet().hiddenByDefault());
	}

	/** One piece each, as of now. */
	@Override
	public List<Measure> measures(Service entry) {
		return List.of(Measure.one("service.total", Period.of(PeriodKind.INSTANT, null), Unit.PIECE));
	}

}

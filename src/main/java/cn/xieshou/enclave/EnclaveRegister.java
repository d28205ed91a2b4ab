package cn.xieshou.enclave;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;
import cn.xieshou.register.Measure;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Unit;

/** The register of enclaves (飞地台账). */
@Component
class EnclaveRegister extends FormRegister<Enclave, EnclaveForm> {

	private static final Period NOW = Period.of(PeriodKind.INSTANT, null);

	EnclaveRegister() {
		super("enclaves", "enclave", Enclave.class, EnclaveForm.class, Enclave::new,
				Column.text("name").sortableByPinyin(), Column.aggregate("t.places_value is not null"),
				Column.choice("direction", EnclaveDirection.class).facet().subtitle(),
				Column.choice("state", EnclaveState.class).facet(), Column.of("region", Column.Kind.REGION).sortable(),
				Column.of("homeRegion", Column.Kind.REGION).sortable(),
				Column.of("floorArea", Column.Kind.QUANTITY).sortable().total(), Column.texts("functions"),
				Column.of("rentFreeUntil", Column.Kind.DATE).sortable().hiddenByDefault());
	}

	@Override
	public boolean isAggregate(Enclave enclave) {
		return enclave.form().places() != null;
	}

	@Override
	public List<Measure> measures(Enclave enclave) {
		List<Measure> measures = new ArrayList<>();
		EnclaveState state = enclave.form().state();
		if (!isAggregate(enclave) && state != EnclaveState.CLOSED) {
			measures.add(Measure.one("enclave.total", NOW, Unit.PIECE));
			if (state != null && state.isOpen()) {
				measures.add(Measure.one("enclave.opened", NOW, Unit.PIECE));
			}
		}
		return measures;
	}

}

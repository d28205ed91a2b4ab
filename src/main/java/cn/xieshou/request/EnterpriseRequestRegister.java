package cn.xieshou.request;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;
import cn.xieshou.register.Measure;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Unit;

/** The register of requests of enterprises (企业诉求台账). */
@Component
class EnterpriseRequestRegister extends FormRegister<EnterpriseRequest, EnterpriseRequestForm> {

	EnterpriseRequestRegister() {
		super("enterprise-requests", "enterprise_request", EnterpriseRequest.class, EnterpriseRequestForm.class,
				EnterpriseRequest::new, Column.text("name").sortableByPinyin(),
				Column.choice("kind", RequestKind.class).facet(), Column.choice("state", RequestState.class).facet(),
				Column.of("region", Column.Kind.REGION).sortable(), Column.of("raisedOn", Column.Kind.DATE).sortable(),
				Column.of("dueOn", Column.Kind.DATE).sortable(), Column.of("answeredOn", Column.Kind.DATE).sortable(),
				Column.choice("satisfaction", RequestSatisfaction.class).facet(), Column.text("enterprise").subtitle(),
				Column.text("handler").hiddenByDefault(), Column.choice("level", RequestLevel.class).hiddenByDefault());
	}

	/** One each, as of now; in time if the answer came by the day it was due. */
	@Override
	public List<Measure> measures(EnterpriseRequest request) {
		EnterpriseRequestForm form = request.form();
		List<Measure> measures = new ArrayList<>(List.of(one("request.total")));
		if (form.state() != null && form.state().isClosed()) {
			measures.add(one("request.closed"));
		}
		if (form.answeredOn() != null && form.dueOn() != null && !form.answeredOn().isAfter(form.dueOn())) {
			measures.add(one("request.in_time"));
		}
		return measures;
	}

	private static Measure one(String indicator) {
		return Measure.one(indicator, Period.of(PeriodKind.INSTANT, null), Unit.PIECE);
	}

	/** The newest first. */
	@Override
	public String usualSort() {
		return "-raisedOn";
	}

}

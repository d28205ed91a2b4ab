package cn.xieshou.request;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

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

	/** The newest first. */
	@Override
	public String usualSort() {
		return "-raisedOn";
	}

}

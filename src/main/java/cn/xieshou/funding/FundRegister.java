package cn.xieshou.funding;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Permission;
import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of funds (资金台账). */
@Component
class FundRegister extends FormRegister<Fund, FundForm> {

	FundRegister() {
		super("funds", "fund", Fund.class, FundForm.class, Fund::new, Column.text("name").sortableByPinyin(),
				Column.choice("source", FundSource.class).facet(), Column.of("region", Column.Kind.REGION).sortable(),
				Column.of("amount", Column.Kind.QUANTITY).sortable().total(), Column.text("period"),
				Column.texts("purposes"), Column.text("donor"));
	}

	@Override
	public boolean isExample(FundForm form) {
		return Boolean.TRUE.equals(form.example());
	}

	/** Entered by who keeps the ledger, too. */
	@Override
	public Permission entering() {
		return Permission.ENTER_LEDGER;
	}

}

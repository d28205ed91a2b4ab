package cn.xieshou.funding;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of funding entries (资金流水台账). */
@Component
class FundingEntryRegister extends FormRegister<FundingEntry, FundingEntryForm> {

	FundingEntryRegister() {
		super("funding-entries", "funding_entry", FundingEntry.class, FundingEntryForm.class, FundingEntry::new,
				Column.text("name").sortable(), Column.of("region", Column.Kind.REGION));
	}

}

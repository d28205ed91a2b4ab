package cn.xieshou.funding;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.confirmation.ConfirmationColumns;
import cn.xieshou.register.Agreement;
import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of funding entries (资金流水台账). */
@Component
class FundingEntryRegister extends FormRegister<FundingEntry, FundingEntryForm> {

	FundingEntryRegister() {
		super("funding-entries", "funding_entry", FundingEntry.class, FundingEntryForm.class, FundingEntry::new,
				Column.text("name").sortableByPinyin(), Column.record("fund", "funds"),
				Column.choice("kind", FundingKind.class).facet(), Column.of("amount", Column.Kind.MONEY).sortable(),
				Column.of("movedOn", Column.Kind.DATE).sortable(), Column.text("documentNumber"),
				Column.text("purpose"), ConfirmationColumns.state());
	}

	/** Both sides answer for what moves. */
	@Override
	public Agreement agreement(FundingEntryForm form) {
		return Agreement.BOTH;
	}

	@Override
	public String comparedField() {
		return "amount";
	}

	@Override
	public String usualSort() {
		return "-movedOn";
	}

	@Override
	public @Nullable String finalRule() {
		return "funding-entries.final";
	}

}

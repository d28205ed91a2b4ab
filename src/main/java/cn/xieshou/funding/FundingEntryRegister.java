package cn.xieshou.funding;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Permission;
import cn.xieshou.confirmation.ConfirmationColumns;
import cn.xieshou.register.Agreement;
import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;
import cn.xieshou.values.FormerNames;

/** The register of funding entries (资金流水台账). */
@Component
class FundingEntryRegister extends FormRegister<FundingEntry, FundingEntryForm> {

	FundingEntryRegister() {
		super("funding-entries", "funding_entry", FundingEntry.class, FundingEntryForm.class, FundingEntry::new,
				Column.text("name").sortableByPinyin(), Column.record("fund", "funds"),
				Column.choice("kind", FundingKind.class).facet(), Column.of("amount", Column.Kind.MONEY).sortable(),
				Column.of("movedOn", Column.Kind.DATE).sortable(), Column.text("documentNumber"),
				Column.text("counterparty"), Column.text("purpose"), ConfirmationColumns.state());
	}

	@Override
	public boolean isExample(FundingEntryForm form) {
		return Boolean.TRUE.equals(form.example());
	}

	/** Entered by who keeps the ledger, too. */
	@Override
	public Permission entering() {
		return Permission.ENTER_LEDGER;
	}

	/** Both sides answer for what moves, and nobody for what is made up. */
	@Override
	public Agreement agreement(FundingEntryForm form) {
		return Boolean.TRUE.equals(form.example()) ? Agreement.NONE : Agreement.BOTH;
	}

	/**
	 * All that the reversal has to say alike is filled in; its day and voucher are its
	 * own.
	 */
	@Override
	public @Nullable FundingEntryForm reversing(UUID record, FundingEntryForm form) {
		return (form.kind() == FundingKind.REVERSAL) ? null
				: new FundingEntryForm(form.pairing(), form.name(), form.region(), form.fund(), FundingKind.REVERSAL,
						form.amount(), null, record, form.project(), null, form.purpose(), form.counterparty(),
						form.batch(), form.batchDocument(), form.batchDate(), null, form.contract(),
						form.contractAmount(), form.payee(), form.invoice(), List.of(), null, List.of(), form.example(),
						null, null);
	}

	/** Entries knew no steps in the first version, only which way money went. */
	@Override
	public int formVersion() {
		return 2;
	}

	@Override
	public ObjectNode upgrade(int version, ObjectNode form) {
		return (version < 2) ? stepped(form.deepCopy()) : form;
	}

	private static ObjectNode stepped(ObjectNode form) {
		FormerNames.constant(FundingKind.class, form.path("kind").asString(""))
			.ifPresent((kind) -> form.put("kind", kind.name()));
		return form;
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

package cn.xieshou.funding;

import java.util.Objects;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Money;
import cn.xieshou.values.Refusal;

/**
 * A movement of money (资金流水).
 * <p>
 * Rules: an amount is more than nothing; once posted an entry stays as it is, and only a
 * reversal (冲销) that names it undoes it, of the same fund and amount, once; a contract is
 * named with its amount and its project. What concerns two entries the table itself
 * forbids, so that no two postings can get past it.
 */
@Entity
final class FundingEntry extends FormEntry<FundingEntryForm> {

	@Embedded
	private FundingEntryForm form;

	@SuppressWarnings("NullAway.Init")
	protected FundingEntry() {
	}

	@Override
	public FundingEntryForm form() {
		return this.form;
	}

	@Override
	protected void apply(FundingEntryForm form) {
		if (getFilingId() != null) {
			throw new Refusal("funding-entries.final");
		}
		if (Objects.requireNonNull(form.amount()).compareTo(Money.ZERO) <= 0) {
			throw Refusal.at("amount", "funding-entries.amountNotPositive");
		}
		boolean reversal = form.kind() == FundingKind.REVERSAL;
		if (reversal && form.reverses() == null) {
			throw Refusal.at("reverses", "funding-entries.reversalNamesNothing");
		}
		if (!reversal && form.reverses() != null) {
			throw Refusal.at("reverses", "funding-entries.onlyReversalsReverse");
		}
		requireContract(form);
		this.form = form;
	}

	/** A contract is one of a project, and named with its amount. */
	private static void requireContract(FundingEntryForm form) {
		if (form.contract() == null && form.contractAmount() != null) {
			throw Refusal.at("contract", "funding-entries.contractUnnamed");
		}
		if (form.contract() == null) {
			return;
		}
		if (form.contractAmount() == null || form.contractAmount().compareTo(Money.ZERO) <= 0) {
			throw Refusal.at("contractAmount", "funding-entries.contractWithoutAmount");
		}
		if (form.project() == null) {
			throw Refusal.at("project", "funding-entries.contractOfNoProject");
		}
	}

}

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
 * reversal (冲销) that names it undoes it, of the same fund and amount, once. What concerns
 * two entries the table itself forbids, so that no two postings can get past it.
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
		this.form = form;
	}

}

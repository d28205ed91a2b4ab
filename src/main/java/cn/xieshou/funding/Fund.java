package cn.xieshou.funding;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;

/**
 * A fund or a gift (资金).
 * <p>
 * Rules: what is stated is more than nothing; only a gift, or money of mixed origin, has
 * a donor; what is made up stays so, and what is not, likewise.
 */
@Entity
final class Fund extends FormEntry<FundForm> {

	@Embedded
	private FundForm form;

	@SuppressWarnings("NullAway.Init")
	protected Fund() {
	}

	@Override
	public FundForm form() {
		return this.form;
	}

	/** Whether it is made up. */
	private boolean isExample() {
		return Boolean.TRUE.equals(this.form.example());
	}

	@Override
	protected void apply(FundForm form) {
		if (form.amount() != null && form.amount().value().signum() <= 0) {
			throw Refusal.at("amount", "funds.amountNotPositive");
		}
		if (getFilingId() != null && Boolean.TRUE.equals(form.example()) != isExample()) {
			throw Refusal.at("example", "funds.exampleStays");
		}
		boolean given = form.donor() != null || form.donorOrganisation() != null || !form.inKind().isEmpty();
		if (given && form.source() != null && !form.source().isGift()) {
			throw Refusal.at("source", "funds.donorOfNoGift", form.source());
		}
		this.form = form;
	}

}

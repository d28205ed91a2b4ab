package cn.xieshou.funding;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Money;
import cn.xieshou.values.Refusal;

/**
 * A fund or a gift (资金).
 * <p>
 * Rules: what is stated is more than nothing; only a gift, or money of mixed origin, has
 * a donor; what is set aside says what for, why money lies idle is said on a day; what is
 * made up stays so, and what is not, likewise.
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
		requireIdle(form);
		this.form = form;
	}

	/** What is set aside says what for; why money lies idle is said on a day. */
	private static void requireIdle(FundForm form) {
		if (form.reserve() != null && form.reserve().compareTo(Money.ZERO) <= 0) {
			throw Refusal.at("reserve", "funds.reserveNotPositive");
		}
		if (form.reserve() != null && form.reserveFor() == null) {
			throw Refusal.at("reserveFor", "funds.reserveForWhat");
		}
		if (form.reserve() == null && (form.reserveFor() != null || form.reserveUntil() != null)) {
			throw Refusal.at("reserve", "funds.reserveHowMuch");
		}
		if ((form.idleReason() == null) != (form.idleReasonOn() == null)) {
			throw Refusal.at((form.idleReason() == null) ? "idleReason" : "idleReasonOn", "funds.idleReasonOnADay");
		}
	}

}

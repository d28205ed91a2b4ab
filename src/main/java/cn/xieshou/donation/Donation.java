package cn.xieshou.donation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/**
 * A donation of money or goods (社会捐赠款物).
 */
@Entity
final class Donation extends FormEntry<DonationForm> {

	@Embedded
	private DonationForm form;

	@SuppressWarnings("NullAway.Init")
	protected Donation() {
	}

	@Override
	public DonationForm form() {
		return this.form;
	}

	@Override
	protected void apply(DonationForm form) {
		this.form = form;
	}

}

package cn.xieshou.household;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/**
 * What households earned in a period, of rent, wages, shares and dividends (收入分红，一地生四金).
 */
@Entity
final class FarmerIncome extends FormEntry<FarmerIncomeForm> {

	@Embedded
	private FarmerIncomeForm form;

	@SuppressWarnings("NullAway.Init")
	protected FarmerIncome() {
	}

	@Override
	public FarmerIncomeForm form() {
		return this.form;
	}

	@Override
	protected void apply(FarmerIncomeForm form) {
		this.form = form;
	}

}

package cn.xieshou.household;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of what households earned (农户增收台账). */
@Component
class FarmerIncomeRegister extends FormRegister<FarmerIncome, FarmerIncomeForm> {

	FarmerIncomeRegister() {
		super("farmer-incomes", "farmer_income", FarmerIncome.class, FarmerIncomeForm.class, FarmerIncome::new,
				Column.text("name").sortableByPinyin(), Column.text("period").sortable(),
				Column.of("region", Column.Kind.REGION).sortable(),
				Column.of("households", Column.Kind.QUANTITY).sortable(),
				Column.of("rent", Column.Kind.QUANTITY).sortable(), Column.of("wages", Column.Kind.QUANTITY).sortable(),
				Column.of("shares", Column.Kind.QUANTITY).sortable(),
				Column.of("dividends", Column.Kind.QUANTITY).sortable(),
				Column.of("total", Column.Kind.QUANTITY).sortable(), Column.text("enterprise").subtitle());
	}

	/** The newest period first. */
	@Override
	public String usualSort() {
		return "-period";
	}

}

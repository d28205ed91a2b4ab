package cn.xieshou.funding;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.register.LineRule;
import cn.xieshou.register.Place;
import cn.xieshou.register.Register;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Money;

/** Amounts of funds and of their entries are more than zero (金额为正). */
@Component
class PositiveAmounts implements LineRule {

	private final Labels labels;

	PositiveAmounts(Labels labels) {
		this.labels = labels;
	}

	@Override
	public void check(Register<?, ?> register, Place place, Record form) {
		if (form instanceof FundingEntryForm entry && entry.amount() != null
				&& entry.amount().compareTo(Money.ZERO) <= 0) {
			throw rejected("funding-entries.amountNotPositive");
		}
		if (form instanceof FundForm fund && fund.amount() != null && fund.amount().value().signum() <= 0) {
			throw rejected("funds.amountNotPositive");
		}
	}

	/** A draft may hold a number that its author still corrects. */
	@Override
	public boolean bindsDrafts() {
		return false;
	}

	private FormRejected rejected(String key) {
		return new FormRejected(List.of(new FormProblem("amount", key, this.labels.text(key))));
	}

}

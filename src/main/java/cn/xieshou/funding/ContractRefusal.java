package cn.xieshou.funding;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.page.Numbers;
import cn.xieshou.posting.TableRefusal;
import cn.xieshou.values.Labels;

/**
 * Tells that a contract is named with another amount than before (合同金额不符).
 */
@Component
class ContractRefusal implements TableRefusal {

	private static final String CONSTRAINT = "funding_entry_contract_amount";

	private static final String KEY = "funding-entries.contractAmountDiffers";

	private final Labels labels;

	ContractRefusal(Labels labels) {
		this.labels = labels;
	}

	@Override
	public @Nullable RuntimeException of(String constraint, String detail, String line) {
		if (!constraint.equals(CONSTRAINT)) {
			return null;
		}
		String[] words = detail.split(" ", 2);
		String message = this.labels.text(KEY, words[1], Numbers.grouped(new BigDecimal(words[0])));
		return new FormRejected(List.of(new FormProblem(line + "contractAmount", KEY, message)));
	}

}

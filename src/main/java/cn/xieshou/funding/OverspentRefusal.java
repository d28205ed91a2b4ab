package cn.xieshou.funding;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.page.Numbers;
import cn.xieshou.posting.TableRefusal;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Money;

/**
 * Tells that the ledger refuses an entry, since its fund, or what of it a project was
 * given, has less than that (超支拒绝). The table itself decides, so that of several at once
 * no two spend the same.
 */
@Component
class OverspentRefusal implements TableRefusal {

	private static final String CONSTRAINT = "funding_entry_overspent";

	private final Labels labels;

	OverspentRefusal(Labels labels) {
		this.labels = labels;
	}

	@Override
	public @Nullable RuntimeException of(String constraint, String detail, String line) {
		if (!constraint.equals(CONSTRAINT)) {
			return null;
		}
		String[] words = detail.split(" ", 4);
		Money left = new Money(new BigDecimal(words[2]));
		String batch = (words.length > 3) ? words[3] : "";
		String key = words[0].equals("REVERSAL") ? "fund.reversalOverspends"
				: batch.isEmpty() ? Overspent.CODE : "fund.batchOverspent";
		String message = this.labels.text(key, this.labels.of(FundingKind.valueOf(words[1])),
				Numbers.grouped(left.yuan()), batch);
		return new Overspent(line + "amount", message, left);
	}

}

package cn.xieshou.funding;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.page.Numbers;
import cn.xieshou.posting.TableRefusal;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Money;

/**
 * Tells that the ledger refuses an entry, since its fund, what of it a project was given,
 * its batch or its contract has less than that (超支拒绝). The table itself decides, so that
 * of several at once no two spend the same.
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
		String of = (words.length > 3) ? words[3] : "";
		String key = switch (words[0]) {
			case "REVERSAL" -> "fund.reversalOverspends";
			case "CONTRACT" -> "fund.contractOverspent";
			default -> of.isEmpty() ? Overspent.CODE : "fund.batchOverspent";
		};
		String message = this.labels.text(key, this.labels.of(FundingKind.valueOf(words[1])),
				Numbers.grouped(left.yuan()), of);
		return new Overspent(line + "amount", message, left);
	}

}

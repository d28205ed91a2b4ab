package cn.xieshou.rule;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.register.FormField;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.values.Quantity;

/**
 * What records count is whole and not below zero (计数不得有小数或负数), in a form as in its rows.
 * Values of indicators are looked at by the rule of the same code that knows their cards.
 */
@Component
class RecordCountRule implements Rule<RegisterForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q005", RegisterForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends RegisterForm> line) {
		List<Hit> hits = new ArrayList<>();
		for (Amount amount : Amount.of(line)) {
			String field = amount.field().substring(amount.field().lastIndexOf('.') + 1);
			if (FormField.value(amount.row(), field) instanceof Quantity count && count.unit().countsWhole()) {
				hits.addAll(Hit.when(Counts.isBroken(count), amount.field(), "rule.brokenCount", count));
				hits.addAll(
						Hit.when(count.value().signum() < 0, amount.field(), "rule.negativeCount", count.toString()));
			}
		}
		return hits;
	}

}

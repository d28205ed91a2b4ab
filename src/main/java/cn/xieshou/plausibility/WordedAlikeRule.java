package cn.xieshou.plausibility;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.values.Quantity;

/**
 * Two statements of one fact say the same number with the same bound (同一事实写法不同).
 */
@Component
class WordedAlikeRule implements Rule<IndicatorValueForm> {

	private final KinValues values;

	WordedAlikeRule(KinValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return RuleCard.info("X063", IndicatorValueForm.class).ofBooksOnly();
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		Quantity value = form.amount();
		if (value == null || form.sameAs() == null) {
			return List.of();
		}
		return this.values.of(line)
			.stream()
			.filter((one) -> one.record().equals(form.sameAs()) && one.amount().unit().isComparableWith(value.unit())
					&& differ(one.amount(), value))
			.map((one) -> Hit.at("value", "indicator-values.wordedUnlike", value, one.amount())
				.citing("indicator-values", one.record()))
			.toList();
	}

	private static boolean differ(Quantity one, Quantity other) {
		return one.comparator() != other.comparator() || one.base().compareTo(other.base()) != 0;
	}

}

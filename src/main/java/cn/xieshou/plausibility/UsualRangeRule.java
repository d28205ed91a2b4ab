package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.IndicatorKind;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/**
 * Money that is given is seldom below zero, and no part of a whole is more than all of it
 * (金额为负、比率过百须核对).
 */
@Component
class UsualRangeRule implements Rule<IndicatorValueForm> {

	private static final BigDecimal ALL = BigDecimal.valueOf(100);

	/** Money that is given or put into something; what is earned may be lost. */
	private static final Pattern GIVEN = Pattern.compile("资金|援助|奖补|补助|拨付|投入|投资|捐");

	/** Rates of a part; a growth or a completion may well be more than all. */
	private static final Pattern PART = Pattern.compile("(?!.*(?:增|完成|超))(?:.*率|.*比重|.*占比|.*比例)");

	private final Indicators indicators;

	UsualRangeRule(Indicators indicators) {
		this.indicators = indicators;
	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("X040", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		Quantity value = line.form().amount();
		IndicatorCard card = this.indicators.of(line.form().indicator());
		if (value == null || card == null) {
			return List.of();
		}
		if (card.kind() != IndicatorKind.RATIO && value.unit().isKin(Unit.YUAN) && value.base().signum() < 0
				&& GIVEN.matcher(card.name()).find()) {
			return List.of(Hit.at("value", "indicator-values.negativeMoney", card.name(), value));
		}
		boolean part = card.kind() == IndicatorKind.RATIO && value.unit().isRate()
				&& PART.matcher(card.name()).matches();
		return Hit.when(part && (value.base().compareTo(ALL) > 0 || value.base().signum() < 0), "value",
				"indicator-values.beyondAll", card.name(), value);
	}

}

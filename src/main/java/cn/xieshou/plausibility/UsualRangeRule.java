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

	/**
	 * Money that is given, put into something, made or turned over; a profit may be a
	 * loss, and so may whatever is a balance.
	 */
	private static final Pattern NEVER_LESS = Pattern.compile("(?!.*(?:净|利润|差额|顺差|逆差|增减|增量|变动|变化))"
			+ ".*(?:资金|援助|奖补|补助|拨付|投入|投资|捐|产值|增加值|生产总值|销售额|营收|收入|成交|交易额|贸易额|进出口|税收|工资|租金).*");

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
				&& NEVER_LESS.matcher(card.name()).matches()) {
			return List.of(Hit.at("value", "indicator-values.negativeMoney", card.name(), value));
		}
		boolean part = card.kind() == IndicatorKind.RATIO && value.unit().isRate()
				&& PART.matcher(card.name()).matches();
		return Hit.when(part && (value.base().compareTo(ALL) > 0 || value.base().signum() < 0), "value",
				"indicator-values.beyondAll", card.name(), value);
	}

}

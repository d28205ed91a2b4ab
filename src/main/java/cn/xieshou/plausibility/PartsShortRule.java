package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.values.Quantity;

/**
 * Where all parts that the catalogue knows are reported and all but make up the whole,
 * they do (分项之和小于合计).
 */
@Component
class PartsShortRule implements Rule<IndicatorValueForm> {

	private static final RuleCard CARD = RuleCard.info("X061", IndicatorValueForm.class)
		.with("share", "0.75")
		.ofBooksOnly();

	private final SeriesValues values;

	PartsShortRule(SeriesValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		Quantity whole = line.form().amount();
		NeighbouringValues beside = this.values.of(line);
		if (beside == null || whole == null || !whole.isExact() || beside.partCards().size() < 2) {
			return List.of();
		}
		List<SeriesValues.Value> parts = new ArrayList<>();
		for (IndicatorCard card : beside.partCards()) {
			List<SeriesValues.Value> part = beside.part(card);
			if (part.size() != 1 || !part.get(0).amount().isExact()) {
				return List.of();
			}
			parts.add(part.get(0));
		}
		BigDecimal sum = parts.stream().map((one) -> one.amount().base()).reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal least = whole.base().multiply(line.batch().limit(CARD, "share", beside.on()));
		boolean isShort = sum.compareTo(whole.base()) < 0 && sum.compareTo(least) >= 0;
		String said = parts.stream().map((one) -> one.amount().toString()).collect(Collectors.joining(" + "));
		return Hit.when(isShort, "value", "indicator-values.partsShort", said, whole)
			.stream()
			.map((hit) -> beside.resting(hit, parts))
			.toList();
	}

}

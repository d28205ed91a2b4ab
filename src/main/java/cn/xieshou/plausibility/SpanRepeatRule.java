package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;

/**
 * A longer cumulative period does not come to the very number of a shorter one within it
 * (不同期间数字相同). Small counts may.
 */
@Component
class SpanRepeatRule implements Rule<IndicatorValueForm> {

	private static final RuleCard CARD = RuleCard.warning("X062", IndicatorValueForm.class)
		.with("least", 100)
		.ofBooksOnly();

	private final KinValues values;

	SpanRepeatRule(KinValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		Quantity value = form.amount();
		Span span = form.period();
		if (value == null || span == null || form.periodType() != PeriodKind.CUMULATIVE || !value.isExact()
				|| form.basis() != Basis.ACTUAL || value.value().precision() < 3) {
			return List.of();
		}
		BigDecimal least = line.batch().limit(CARD, "least", span.endsOn());
		return this.values.of(line)
			.stream()
			.filter((one) -> one.periodKind() == PeriodKind.CUMULATIVE && one.basis() == Basis.ACTUAL
					&& one.amount().isExact() && one.amount().base().compareTo(value.base()) == 0
					&& value.base().compareTo(least) >= 0)
			.filter((one) -> one.span() != null && !span.equals(one.span())
					&& (span.contains(one.span()) || one.span().contains(span)))
			.map((one) -> Hit
				.at("value", "indicator-values.spanRepeats", value, span, Objects.requireNonNull(one.span()))
				.citing("indicator-values", one.record()))
			.toList();
	}

}

package cn.xieshou.plausibility;

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
 * What has come together up to a later day is no less than up to an earlier one, counted
 * from the same beginning (累计数下降).
 */
@Component
class CumulativeFallsRule implements Rule<IndicatorValueForm> {

	private final KinValues values;

	CumulativeFallsRule(KinValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X065", IndicatorValueForm.class).ofBooksOnly();
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		Quantity value = form.amount();
		Span span = form.period();
		if (value == null || span == null || form.periodType() != PeriodKind.CUMULATIVE || form.basis() != Basis.ACTUAL
				|| form.pairing() == null) {
			return List.of();
		}
		return this.values.of(line)
			.stream()
			.filter((one) -> one.periodKind() == PeriodKind.CUMULATIVE && one.basis() == Basis.ACTUAL
					&& one.series().equals(KinValues.series(form)))
			.filter((one) -> one.span() != null && one.span().startsOn().equals(span.startsOn())
					&& isBefore(one.span(), span))
			.filter((one) -> one.amount().unit().isComparableWith(value.unit()) && one.amount().exceeds(value))
			.map((one) -> Hit
				.at("value", "indicator-values.cumulativeFalls", value, span, one.amount(),
						Objects.requireNonNull(one.span()))
				.citing("indicator-values", one.record()))
			.toList();
	}

	private static boolean isBefore(Span one, Span other) {
		return one.endsOn() != null && other.endsOn() != null && one.endsOn().isBefore(other.endsOn());
	}

}

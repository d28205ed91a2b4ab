package cn.xieshou.findings;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.SubjectKind;
import cn.xieshou.values.Quantity;

/**
 * What is reported of a whole pairing is on the register one by one, where the catalogue
 * says that both are the same (数量多于名录).
 */
@Component
class ListedFewerRule implements Rule<IndicatorValueForm> {

	private final RecordSums sums;

	private final Indicators indicators;

	ListedFewerRule(RecordSums sums, Indicators indicators) {
		this.sums = sums;
		this.indicators = indicators;
	}

	@Override
	public RuleCard card() {
		return RuleCard.info("X068", IndicatorValueForm.class).ofBooksOnly();
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		Quantity value = form.amount();
		IndicatorCard card = this.indicators.of(form.indicator());
		if (value == null || card == null || form.pairing() == null || form.basis() != Basis.ACTUAL
				|| !value.unit().countsWhole() || !isOfTheWhole(form)) {
			return List.of();
		}
		BigDecimal listed = this.sums.beside(line.batch(), form.pairing(), card);
		BigDecimal least = value.low();
		return Hit.when(listed != null && least != null && least.compareTo(listed) > 0, "value",
				"indicator-values.listedFewer", value,
				(listed != null) ? listed.stripTrailingZeros().toPlainString() : null);
	}

	/** Whether it is of the pairing or its region, of no park or firm. */
	private static boolean isOfTheWhole(IndicatorValueForm form) {
		SubjectKind kind = form.subjectKind();
		return kind == null || kind == SubjectKind.PAIRING || kind == SubjectKind.REGION;
	}

}

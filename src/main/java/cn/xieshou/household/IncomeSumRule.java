package cn.xieshou.household;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;

/**
 * Rent, wages, shares and dividends exclude each other and add up to the total; as long
 * as some are not reported, the others come to no more (互斥分项之和等于合计).
 */
@Component
class IncomeSumRule implements Rule<FarmerIncomeForm> {

	private static final int KINDS = 4;

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q008", FarmerIncomeForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends FarmerIncomeForm> line) {
		FarmerIncomeForm form = line.form();
		Quantity whole = form.total();
		if (whole == null || !whole.isExact()) {
			return List.of();
		}
		List<Quantity> parts = Stream.of(form.rent(), form.wages(), form.shares(), form.dividends())
			.filter(Objects::nonNull)
			.filter(Quantity::isExact)
			.toList();
		BigDecimal sum = parts.stream().map(Quantity::base).reduce(BigDecimal.ZERO, BigDecimal::add);
		int more = sum.compareTo(whole.base());
		boolean all = parts.size() == KINDS;
		return Hit.when(all ? more != 0 : more > 0, "total",
				all ? "farmer-incomes.partsDiffer" : "farmer-incomes.partsBeyond",
				Quantity.of(sum, whole.unit().baseUnit()), whole);
	}

}
